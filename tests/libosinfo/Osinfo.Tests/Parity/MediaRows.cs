using Osinfo.Discs;

namespace Osinfo.Tests.Parity;

/// <summary>Media, Image, Tree. See <see cref="ApiParityTests"/>.</summary>
internal static class MediaRows
{
    public static async Task ReadingAsync(string iso, Task<MediaEvidence> reading)
    {
        // osinfo_media_create_from_location, osinfo_media_create_from_location_with_flags
        _ = await MediaEvidence.ReadAsync(iso);

        // osinfo_media_create_from_location_async, osinfo_media_create_from_location_with_flags_async
        _ = MediaEvidence.ReadAsync(iso);

        // osinfo_media_create_from_location_finish, osinfo_media_create_from_location_with_flags_finish
        _ = await reading;

        // none: osinfo_media_detect_flags_get_type: whether a medium can be booted from is always told (MediaEvidence.IsBootable) and never an error

        // osinfo_media_error_quark
        _ = typeof(DiscException);

        // osinfo_media_error_get_type
        _ = typeof(DiscError);
    }

    public static void MediaOf(Media media, MediaEvidence medium, InstallScript script)
    {
        // osinfo_media_get_type
        _ = typeof(Media);

        // osinfo_media_new
        _ = new Media("id") { Architecture = "x86_64" };

        // osinfo_media_is_bootable
        _ = medium.IsBootable;

        // osinfo_media_matches
        _ = media.Matches(medium);

        // osinfo_media_get_os, Media:os
        _ = media.Os;

        // osinfo_media_get_os_variants
        _ = media.Variants;

        // osinfo_media_get_architecture, Media:architecture
        _ = media.Architecture;

        // osinfo_media_get_url, Media:url
        _ = media.Url;

        // osinfo_media_get_volume_id, Media:volume-id
        _ = media.VolumeId;

        // osinfo_media_get_system_id, Media:system-id
        _ = media.SystemId;

        // osinfo_media_get_publisher_id, Media:publisher-id
        _ = media.PublisherId;

        // osinfo_media_get_application_id, Media:application-id
        _ = media.ApplicationId;

        // osinfo_media_get_volume_size, Media:volume-size
        _ = media.VolumeSize;

        // osinfo_media_get_kernel_path, Media:kernel-path
        _ = media.KernelPath;

        // osinfo_media_get_initrd_path, Media:initrd-path
        _ = media.InitrdPath;

        // osinfo_media_get_languages, Media:languages
        _ = media.Languages;

        // osinfo_media_get_installer, Media:installer
        _ = media.IsInstaller;

        // osinfo_media_get_live, Media:live
        _ = media.IsLive;

        // osinfo_media_get_installer_reboots, Media:installer-reboots
        _ = media.InstallerReboots;

        // osinfo_media_get_eject_after_install, Media:eject-after-install
        _ = media.EjectAfterInstall;

        // osinfo_media_get_install_script_list
        _ = media.InstallScripts;

        // osinfo_media_add_install_script
        _ = new Media(media) { InstallScripts = [.. media.InstallScripts, script] };

        // osinfo_media_supports_installer_script, Media:installer-script
        _ = media.SupportsInstallScript;
    }

    public static void Images(Image image)
    {
        // osinfo_image_get_type
        _ = typeof(Image);

        // osinfo_image_new
        _ = new Image("id") { Architecture = "x86_64", Format = "qcow2" };

        // osinfo_image_get_architecture, Image:architecture
        _ = image.Architecture;

        // osinfo_image_get_format, Image:format
        _ = image.Format;

        // osinfo_image_get_url, Image:url
        _ = image.Url;

        // osinfo_image_get_cloud_init, Image:cloud-init
        _ = image.HasCloudInit;

        // osinfo_image_get_os
        _ = image.Os;

        // osinfo_image_set_os
        _ = new Os("id") { Images = [new Image(image)] };

        // osinfo_image_get_os_variants
        _ = image.Variants;
    }

    public static async Task TreesAsync(Tree tree, TreeEvidence evidence, string directory, Task<TreeEvidence> reading)
    {
        // osinfo_tree_get_type
        _ = typeof(Tree);

        // osinfo_tree_new
        _ = new Tree("id") { Architecture = "x86_64" };

        // osinfo_tree_create_from_location
        _ = await TreeEvidence.ReadAsync(directory);

        // osinfo_tree_create_from_location_async
        _ = TreeEvidence.ReadAsync(directory);

        // osinfo_tree_create_from_location_finish
        _ = await reading;

        // osinfo_tree_create_from_treeinfo
        _ = TreeEvidence.Parse("[general]\nfamily = Fedora\n", "http://example.org/tree/");

        // osinfo_tree_error_quark
        _ = typeof(TreeException);

        // osinfo_tree_error_get_type
        _ = typeof(TreeError);

        // osinfo_tree_matches
        _ = tree.Matches(evidence);

        // osinfo_tree_get_os, Tree:os
        _ = tree.Os;

        // osinfo_tree_set_os
        _ = new Os("id") { Trees = [new Tree(tree)] };

        // osinfo_tree_get_os_variants
        _ = tree.Variants;

        // osinfo_tree_get_architecture, Tree:architecture
        _ = tree.Architecture;

        // osinfo_tree_get_url, Tree:url
        _ = tree.Url;

        // osinfo_tree_get_kernel_path, Tree:kernel-path
        _ = tree.KernelPath;

        // osinfo_tree_get_initrd_path, Tree:initrd-path
        _ = tree.InitrdPath;

        // osinfo_tree_get_boot_iso_path, Tree:boot-iso-path
        _ = tree.BootIsoPath;

        // osinfo_tree_has_treeinfo, Tree:has-treeinfo
        _ = tree.HasTreeinfo;

        // osinfo_tree_get_treeinfo_family, Tree:treeinfo-family
        _ = tree.TreeinfoFamily;

        // osinfo_tree_get_treeinfo_variant, Tree:treeinfo-variant
        _ = tree.TreeinfoVariant;

        // osinfo_tree_get_treeinfo_version, Tree:treeinfo-version
        _ = tree.TreeinfoVersion;

        // osinfo_tree_get_treeinfo_arch, Tree:treeinfo-arch
        _ = tree.TreeinfoArchitecture;
    }
}
