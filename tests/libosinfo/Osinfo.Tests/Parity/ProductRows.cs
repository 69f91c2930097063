namespace Osinfo.Tests.Parity;

/// <summary>Product, Os, OsVariant, Platform, Deployment. See <see cref="ApiParityTests"/>.</summary>
internal static class ProductRows
{
    public static void Products(Product product, Os os)
    {
        // osinfo_product_get_type
        _ = typeof(Product);

        // osinfo_product_relationship_get_type
        _ = typeof(ProductRelationship);

        // osinfo_product_add_related
        _ = new Os(os) { Upgrades = [os, .. os.Upgrades] };

        // osinfo_product_get_related
        _ = product.GetRelated(ProductRelationship.Upgrades);

        // osinfo_product_get_short_id, Product:short-id
        _ = product.ShortId;

        // osinfo_product_get_short_id_list
        _ = product.ShortIds;

        // osinfo_product_get_name, Product:name
        _ = product.Name;

        // osinfo_product_get_vendor, Product:vendor
        _ = product.Vendor;

        // osinfo_product_get_version, Product:version
        _ = product.Version;

        // osinfo_product_get_codename, Product:codename
        _ = product.Codename;

        // osinfo_product_get_logo, Product:logo
        _ = product.Logo;

        // osinfo_product_get_release_date
        _ = product.ReleaseDate;

        // osinfo_product_get_release_date_string
        _ = product.GetValue("release-date");

        // osinfo_product_get_eol_date
        _ = product.EolDate;

        // osinfo_product_get_eol_date_string
        _ = product.GetValue("eol-date");
    }

    public static void Oses(Os os)
    {
        // osinfo_os_get_type
        _ = typeof(Os);

        // osinfo_os_new
        _ = new Os("http://example.org/os/1");

        // osinfo_os_get_family, Os:family
        _ = os.Family;

        // osinfo_os_get_distro, Os:distro
        _ = os.Distro;

        // osinfo_os_get_release_status
        _ = os.ReleaseStatus;

        // osinfo_release_status_get_type
        _ = typeof(ReleaseStatus);

        // osinfo_os_get_kernel_url_argument
        _ = os.KernelUrlArgument;

        // Os:kernel-url-argument
        _ = os.GetValue("kernel-url-argument");

        // osinfo_os_get_cloud_image_username
        _ = os.CloudImageUsername;

        // Os:cloud-image-username
        _ = os.GetValue("cloud-image-username");

        // osinfo_os_get_media_list
        _ = os.Media;

        // osinfo_os_get_tree_list
        _ = os.Trees;

        // osinfo_os_get_image_list
        _ = os.Images;

        // osinfo_os_get_variant_list
        _ = os.Variants;

        // osinfo_os_get_install_script_list
        _ = os.InstallScripts;

        // osinfo_os_find_install_script
        _ = os.FindInstallScript("jeos");

        // osinfo_os_variant_get_type
        _ = typeof(OsVariant);

        // osinfo_os_variant_new, OsVariant:name
        _ = new OsVariant("server") { Name = "Example Server" };

        // osinfo_os_variant_get_name
        _ = os.Variants[0].Name;
    }

    public static void OsNeeds(Os os, Filter filter)
    {
        // osinfo_os_get_devices
        _ = os.Devices.Where(filter.Matches);

        // osinfo_os_get_device_links
        _ = os.DeviceLinks.Where(filter.Matches);

        // osinfo_os_get_all_devices
        _ = os.AllDevices.Where(filter.Matches);

        // osinfo_os_get_all_device_links
        _ = os.AllDeviceLinks.Where(filter.Matches);

        // osinfo_os_get_devices_by_property
        _ = os.AllDevices.Where(device => device["class"].Contains("net"));

        // osinfo_os_get_device_drivers
        _ = os.DeviceDrivers;

        // osinfo_os_get_device_drivers_prioritized
        _ = os.PrioritizedDeviceDrivers;

        // osinfo_os_get_firmware_list
        _ = os.Firmwares.Where(filter.Matches);

        // osinfo_os_get_complete_firmware_list
        _ = os.AllFirmwares.Where(filter.Matches);

        // osinfo_os_get_minimum_resources
        _ = os.MinimumResources;

        // osinfo_os_get_recommended_resources
        _ = os.RecommendedResources;

        // osinfo_os_get_maximum_resources
        _ = os.MaximumResources;

        // osinfo_os_get_network_install_resources
        _ = os.NetworkInstallResources;
    }

    public static void OsAdditions(Os os, Device device, InstallScript script, Resources resources)
    {
        // osinfo_os_add_device
        _ = new Os(os) { DeclaredDeviceLinks = [.. os.DeclaredDeviceLinks, new DeviceLink(device)] };

        // osinfo_os_add_device_driver
        _ = new Os(os) { DeviceDrivers = [.. os.DeviceDrivers, new DeviceDriver("driver")] };

        // osinfo_os_add_firmware
        _ = new Os(os) { DeclaredFirmwares = [.. os.DeclaredFirmwares, new Firmware("firmware")] };

        // osinfo_os_add_image
        _ = new Os(os) { Images = [new Image("image")] };

        // osinfo_os_add_install_script
        _ = new Os(os) { InstallScripts = [.. os.InstallScripts, script] };

        // osinfo_os_add_media
        _ = new Os(os) { Media = [new Media("media")] };

        // osinfo_os_add_tree
        _ = new Os(os) { Trees = [new Tree("tree")] };

        // osinfo_os_add_variant
        _ = new Os(os) { Variants = [.. os.Variants, new OsVariant("variant")] };

        // osinfo_os_add_minimum_resources
        _ = new Os(os) { DeclaredResources = new() { Minimum = [resources] } };

        // osinfo_os_add_recommended_resources
        _ = new Os(os) { DeclaredResources = new() { Recommended = [resources] } };

        // osinfo_os_add_maximum_resources
        _ = new Os(os) { DeclaredResources = new() { Maximum = [resources] } };

        // osinfo_os_add_network_install_resources
        _ = new Os(os) { DeclaredResources = new() { NetworkInstall = [resources] } };
    }

    public static void Platforms(Platform platform, Device device, Filter filter)
    {
        // osinfo_platform_get_type
        _ = typeof(Platform);

        // osinfo_platform_new
        _ = new Platform("http://example.org/platform/1");

        // osinfo_platform_add_device
        _ = new Platform(platform) { DeviceLinks = [new DeviceLink(device), .. platform.DeviceLinks] };

        // osinfo_platform_get_devices
        _ = platform.Devices.Where(filter.Matches);

        // osinfo_platform_get_device_links
        _ = platform.DeviceLinks.Where(filter.Matches);

        // osinfo_platform_get_all_devices
        _ = platform.AllDevices.Where(filter.Matches);
    }

    public static void Deployments(Deployment deployment, Os os, Platform platform, Device device, Filter filter)
    {
        // osinfo_deployment_get_type
        _ = typeof(Deployment);

        // osinfo_deployment_new
        _ = new Deployment("id", os, platform);

        // osinfo_deployment_get_os, Deployment:os
        _ = deployment.Os;

        // osinfo_deployment_get_platform, Deployment:platform
        _ = deployment.Platform;

        // osinfo_deployment_add_device
        _ = new Deployment(deployment) { DeviceLinks = [new DeviceLink(device), .. deployment.DeviceLinks] };

        // osinfo_deployment_get_devices
        _ = deployment.Devices.Where(filter.Matches);

        // osinfo_deployment_get_device_links
        _ = deployment.DeviceLinks.Where(filter.Matches);

        // osinfo_deployment_get_preferred_device
        _ = deployment.Devices.FirstOrDefault(filter.Matches);

        // osinfo_deployment_get_preferred_device_link
        _ = deployment.DeviceLinks.FirstOrDefault(filter.Matches);
    }
}
