namespace Osinfo.Tests.Parity;

/// <summary>Db, Loader, Datamap. See <see cref="ApiParityTests"/>.</summary>
internal static class DatabaseRows
{
    public static void Db(OsinfoDatabase database, Os os, Platform platform, Device device, Deployment deployment, InstallScript script, Datamap map)
    {
        // osinfo_db_get_type
        _ = typeof(OsinfoDatabase);

        // osinfo_db_new
        _ = new OsinfoDatabase();

        // osinfo_db_add_os
        _ = database.With(os);

        // osinfo_db_add_platform
        _ = database.With(platform);

        // osinfo_db_add_device
        _ = database.With(device);

        // osinfo_db_add_deployment
        _ = database.With(deployment);

        // osinfo_db_add_install_script
        _ = database.With(script);

        // osinfo_db_add_datamap
        _ = database.With(map);

        // osinfo_db_get_os
        _ = database.FindOs("http://debian.org/debian/12");

        // osinfo_db_get_platform
        _ = database.FindPlatform("http://qemu.org/qemu-9.0.0");

        // osinfo_db_get_device
        _ = database.FindDevice("http://pcisig.com/pci/1af4/1041");

        // osinfo_db_get_deployment
        _ = database.FindDeployment("http://example.org/deployment");

        // osinfo_db_get_install_script
        _ = database.FindInstallScript("http://debian.org/debian/preseed/jeos");

        // osinfo_db_get_datamap
        _ = database.FindDatamap("http://x.org/x11-keyboard");

        // osinfo_db_find_deployment
        _ = database.FindDeployment(os, platform);

        // osinfo_db_get_os_list
        _ = database.Oses;

        // osinfo_db_get_platform_list
        _ = database.Platforms;

        // osinfo_db_get_device_list
        _ = database.Devices;

        // osinfo_db_get_deployment_list
        _ = database.Deployments;

        // osinfo_db_get_install_script_list
        _ = database.InstallScripts;

        // osinfo_db_get_datamap_list
        _ = database.Datamaps;

        // osinfo_db_unique_values_for_property_in_os
        _ = database.Oses.UniqueValues("family");

        // osinfo_db_unique_values_for_property_in_platform
        _ = database.Platforms.UniqueValues("vendor");

        // osinfo_db_unique_values_for_property_in_device
        _ = database.Devices.UniqueValues("class");

        // osinfo_db_unique_values_for_property_in_deployment
        _ = database.Deployments.UniqueValues("x-key");

        // osinfo_db_unique_values_for_os_relationship
        _ = database.Oses.RelationshipTargets(ProductRelationship.DerivesFrom);

        // osinfo_db_unique_values_for_platform_relationship
        _ = database.Platforms.RelationshipTargets(ProductRelationship.Upgrades);
    }

    public static void Identification(OsinfoDatabase database, MediaEvidence medium, TreeEvidence tree)
    {
        // osinfo_db_identify_media
        _ = database.Identify(medium).Best;

        // osinfo_db_identify_medialist
        _ = database.Identify(medium).Matches.Select(match => match.Entry);

        // osinfo_db_guess_os_from_media
        _ = database.Identify(medium).Best?.Os;

        // osinfo_db_identify_tree
        _ = database.Identify(tree).Best;

        // osinfo_db_identify_treelist
        _ = database.Identify(tree).Matches.Select(match => match.Entry);

        // osinfo_db_guess_os_from_tree
        _ = database.Identify(tree).Best?.Os;
    }

    public static void Loader(string directory)
    {
        // osinfo_loader_get_type
        _ = typeof(LoadOptions);

        // osinfo_loader_new
        _ = new LoadOptions();

        // osinfo_loader_get_db, osinfo_loader_process_default_path
        _ = OsinfoDatabase.Load();

        // osinfo_loader_process_system_path
        _ = OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocations.System()] });

        // osinfo_loader_process_local_path
        _ = OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocations.Local()] });

        // osinfo_loader_process_user_path
        _ = OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocations.User()] });

        // osinfo_loader_process_path
        _ = OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocation.FromPath(directory)] });

        // osinfo_loader_process_uri
        _ = OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocation.FromUri(new Uri("file:///srv/osinfo"))] });
    }

    public static void Datamaps(Datamap map)
    {
        // osinfo_datamap_get_type
        _ = typeof(Datamap);

        // osinfo_datamap_new
        _ = new Datamap("id", []);

        // osinfo_datamap_insert
        _ = new Datamap("id", [.. map.Entries, new("DE", "de_DE")]);

        // osinfo_datamap_lookup
        _ = map.Lookup("DE");

        // osinfo_datamap_reverse_lookup
        _ = map.ReverseLookup("de_DE");
    }
}
