namespace Osinfo.Tests.Parity;

/// <summary>Device, DeviceLink, DeviceDriver, Firmware, Resources. See <see cref="ApiParityTests"/>.</summary>
internal static class DeviceRows
{
    public static void Devices(Device device, DeviceLink link)
    {
        // osinfo_device_get_type
        _ = typeof(Device);

        // osinfo_device_new
        _ = new Device("http://example.org/device/1");

        // osinfo_device_get_name
        _ = device.Name;

        // osinfo_device_get_vendor
        _ = device.Vendor;

        // osinfo_device_get_vendor_id
        _ = device.VendorId;

        // osinfo_device_get_product
        _ = device.Product;

        // osinfo_device_get_product_id
        _ = device.ProductId;

        // osinfo_device_get_class
        _ = device.Class;

        // osinfo_device_get_bus_type
        _ = device.BusType;

        // osinfo_device_get_subsystem
        _ = device.Subsystem;

        // osinfo_devicelink_get_type
        _ = typeof(DeviceLink);

        // osinfo_devicelink_new
        _ = new DeviceLink(device);

        // osinfo_devicelink_get_target, DeviceLink:target
        _ = link.Device;

        // osinfo_devicelink_get_driver
        _ = link.Driver;
    }

    public static void Drivers(DeviceDriver driver)
    {
        // osinfo_device_driver_get_type
        _ = typeof(DeviceDriver);

        // osinfo_device_driver_get_architecture
        _ = driver.Architecture;

        // osinfo_device_driver_get_location
        _ = driver.Location;

        // osinfo_device_driver_get_files
        _ = driver.Files;

        // osinfo_device_driver_get_devices
        _ = driver.Devices;

        // osinfo_device_driver_get_pre_installable
        _ = driver.IsPreInstallable;

        // osinfo_device_driver_get_signed
        _ = driver.IsSigned;

        // osinfo_device_driver_get_priority
        _ = driver.Priority;

        // osinfo_device_driver_signing_req_get_type
        _ = typeof(DriverSigningRequirement);
    }

    public static void Firmwares(Firmware firmware)
    {
        // osinfo_firmware_get_type
        _ = typeof(Firmware);

        // osinfo_firmware_new
        _ = new Firmware("id") { Architecture = "x86_64", Type = FirmwareType.Efi };

        // osinfo_firmware_get_architecture, Firmware:architecture
        _ = firmware.Architecture;

        // osinfo_firmware_get_firmware_type
        _ = firmware.Type;

        // Firmware:type
        _ = firmware.GetValue("type");

        // osinfo_firmware_is_supported
        _ = firmware.IsSupported;
    }

    public static void ResourcesOf(Resources resources)
    {
        // osinfo_resources_get_type
        _ = typeof(Resources);

        // osinfo_resources_new
        _ = new Resources("id") { Architecture = "x86_64" };

        // osinfo_resources_get_architecture, Resources:architecture
        _ = resources.Architecture;

        // osinfo_resources_get_cpu, Resources:cpu
        _ = resources.Cpu;

        // osinfo_resources_get_n_cpus, Resources:n-cpus
        _ = resources.CpuCount;

        // osinfo_resources_get_ram, Resources:ram
        _ = resources.Ram;

        // osinfo_resources_get_storage, Resources:storage
        _ = resources.Storage;

        // osinfo_resources_set_cpu
        _ = new Resources(resources) { Cpu = 1_000_000_000 };

        // osinfo_resources_set_n_cpus
        _ = new Resources(resources) { CpuCount = 2 };

        // osinfo_resources_set_ram
        _ = new Resources(resources) { Ram = 2L << 30 };

        // osinfo_resources_set_storage
        _ = new Resources(resources) { Storage = 20L << 30 };
    }
}
