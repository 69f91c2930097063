namespace Osinfo.Tests.Parity;

/// <summary>Entity, List and the typed lists, Filter, ProductFilter, DeviceLinkFilter. See <see cref="ApiParityTests"/>.</summary>
internal static class EntityRows
{
    public static void Entities(Entity entity, Os os)
    {
        // osinfo_entity_get_type
        _ = typeof(Entity);

        // osinfo_entity_get_id, Entity:id
        _ = entity.Id;

        // osinfo_entity_get_param_keys
        _ = entity.Keys;

        // osinfo_entity_get_param_value
        _ = entity.GetValue("x-key");

        // osinfo_entity_get_param_value_list
        _ = entity.GetValues("x-key");

        // osinfo_entity_get_param_value_boolean
        _ = entity.GetBoolean("x-key");

        // osinfo_entity_get_param_value_boolean_with_default
        _ = entity.GetBoolean("x-key", defaultValue: true);

        // osinfo_entity_get_param_value_int64
        _ = entity.GetInt64("x-key");

        // osinfo_entity_get_param_value_int64_with_default
        _ = entity.GetInt64("x-key") ?? 7;

        // osinfo_entity_get_param_value_enum
        _ = entity.GetEnum("release-status", ReleaseStatus.Released);

        // osinfo_entity_set_param
        _ = new Os(os) { ["x-key"] = ["value"] };

        // osinfo_entity_add_param
        _ = new Os(os) { ["x-key"] = [.. os["x-key"], "one more"] };

        // osinfo_entity_clear_param
        _ = new Os(os) { ["x-key"] = [] };

        // osinfo_entity_set_param_boolean
        _ = new Os(os) { ["x-key"] = ["true"] };

        // osinfo_entity_set_param_int64
        _ = new Os(os) { ["x-key"] = ["42"] };

        // osinfo_entity_set_param_enum
        _ = new Os(os) { ReleaseStatus = ReleaseStatus.Rolling };

        // none: osinfo_error_quark, osinfo_error_get_type: errors that are of no special kind have no domain and number here, but an exception of the base library (InvalidDataException, IOException) or, in a load, a LoadDiagnostic
    }

    public static void Lists(IReadOnlyList<Os> list, IReadOnlyList<Os> more, IReadOnlyList<DeviceLink> links, Filter filter, Os os)
    {
        // osinfo_list_get_type
        _ = typeof(IReadOnlyList<>);

        // none: osinfo_list_get_element_type, List:element-type: the T of IReadOnlyList<T>, which the compiler knows

        // osinfo_list_get_length
        _ = list.Count;

        // osinfo_list_get_nth
        _ = list[0];

        // osinfo_list_get_elements
        _ = list;

        // osinfo_list_find_by_id
        _ = list.FirstOrDefault(one => one.Id == "id");

        // osinfo_list_add
        list = [.. list.Where(one => one.Id != os.Id), os];

        // osinfo_list_add_all
        list = [.. list.ExceptBy(more.Select(one => one.Id), one => one.Id), .. more];

        // osinfo_list_add_filtered
        list = [.. list, .. more.Where(filter.Matches)];

        // osinfo_list_add_intersection
        list = [.. list, .. list.IntersectBy(more.Select(one => one.Id), one => one.Id)];

        // osinfo_list_add_union
        list = [.. list, .. list.UnionBy(more, one => one.Id)];

        // osinfo_list_new_copy
        // osinfo_deploymentlist_new_copy, osinfo_devicelinklist_new_copy, osinfo_devicelist_new_copy, osinfo_install_scriptlist_new_copy
        // osinfo_medialist_new_copy, osinfo_oslist_new_copy, osinfo_platformlist_new_copy, osinfo_productlist_new_copy
        // osinfo_resourceslist_new_copy, osinfo_treelist_new_copy
        list = [.. list];

        // osinfo_list_new_filtered
        // osinfo_deploymentlist_new_filtered, osinfo_devicelinklist_new_filtered, osinfo_devicelist_new_filtered
        // osinfo_install_scriptlist_new_filtered, osinfo_medialist_new_filtered, osinfo_oslist_new_filtered
        // osinfo_platformlist_new_filtered, osinfo_productlist_new_filtered, osinfo_resourceslist_new_filtered
        // osinfo_treelist_new_filtered
        _ = list.Where(filter.Matches);

        // osinfo_list_new_intersection
        // osinfo_deploymentlist_new_intersection, osinfo_devicelinklist_new_intersection, osinfo_devicelist_new_intersection
        // osinfo_install_scriptlist_new_intersection, osinfo_medialist_new_intersection, osinfo_oslist_new_intersection
        // osinfo_platformlist_new_intersection, osinfo_productlist_new_intersection, osinfo_resourceslist_new_intersection
        // osinfo_treelist_new_intersection
        _ = list.IntersectBy(more.Select(one => one.Id), one => one.Id);

        // osinfo_list_new_union
        // osinfo_deploymentlist_new_union, osinfo_devicelinklist_new_union, osinfo_devicelist_new_union
        // osinfo_install_scriptlist_new_union, osinfo_medialist_new_union, osinfo_oslist_new_union
        // osinfo_platformlist_new_union, osinfo_productlist_new_union, osinfo_resourceslist_new_union
        // osinfo_treelist_new_union
        _ = list.UnionBy(more, one => one.Id);

        // osinfo_devicelinklist_get_devices
        _ = links.Where(filter.Matches).Select(link => link.Device);
    }

    public static void TypedLists()
    {
        // osinfo_datamaplist_get_type
        _ = typeof(IReadOnlyList<Datamap>);

        // osinfo_datamaplist_new
        _ = new List<Datamap>();

        // osinfo_deploymentlist_get_type
        _ = typeof(IReadOnlyList<Deployment>);

        // osinfo_deploymentlist_new
        _ = new List<Deployment>();

        // osinfo_device_driverlist_get_type
        _ = typeof(IReadOnlyList<DeviceDriver>);

        // osinfo_device_driverlist_new
        _ = new List<DeviceDriver>();

        // osinfo_devicelinklist_get_type
        _ = typeof(IReadOnlyList<DeviceLink>);

        // osinfo_devicelinklist_new
        _ = new List<DeviceLink>();

        // osinfo_devicelist_get_type
        _ = typeof(IReadOnlyList<Device>);

        // osinfo_devicelist_new
        _ = new List<Device>();

        // osinfo_firmwarelist_get_type
        _ = typeof(IReadOnlyList<Firmware>);

        // osinfo_firmwarelist_new
        _ = new List<Firmware>();

        // osinfo_imagelist_get_type
        _ = typeof(IReadOnlyList<Image>);

        // osinfo_imagelist_new
        _ = new List<Image>();

        // osinfo_install_config_paramlist_get_type
        _ = typeof(IReadOnlyList<ConfigParameter>);

        // osinfo_install_config_paramlist_new
        _ = new List<ConfigParameter>();

        // osinfo_install_scriptlist_get_type
        _ = typeof(IReadOnlyList<InstallScript>);

        // osinfo_install_scriptlist_new
        _ = new List<InstallScript>();

        // osinfo_medialist_get_type
        _ = typeof(IReadOnlyList<Media>);

        // osinfo_medialist_new
        _ = new List<Media>();

        // osinfo_oslist_get_type
        _ = typeof(IReadOnlyList<Os>);

        // osinfo_oslist_new
        _ = new List<Os>();

        // osinfo_os_variantlist_get_type
        _ = typeof(IReadOnlyList<OsVariant>);

        // osinfo_os_variantlist_new
        _ = new List<OsVariant>();

        // osinfo_platformlist_get_type
        _ = typeof(IReadOnlyList<Platform>);

        // osinfo_platformlist_new
        _ = new List<Platform>();

        // osinfo_productlist_get_type
        _ = typeof(IReadOnlyList<Product>);

        // osinfo_productlist_new
        _ = new List<Product>();

        // osinfo_resourceslist_get_type
        _ = typeof(IReadOnlyList<Resources>);

        // osinfo_resourceslist_new
        _ = new List<Resources>();

        // osinfo_treelist_get_type
        _ = typeof(IReadOnlyList<Tree>);

        // osinfo_treelist_new
        _ = new List<Tree>();
    }

    public static void Filters(Filter filter, ProductFilter productFilter, DeviceLinkFilter linkFilter, Entity entity, Os os)
    {
        // osinfo_filter_get_type
        _ = typeof(Filter);

        // osinfo_filter_new
        _ = new Filter();

        // osinfo_filter_add_constraint
        filter.Add("family", "linux");

        // osinfo_filter_clear_constraint
        filter.Clear("family");

        // osinfo_filter_clear_constraints
        filter.Clear();

        // osinfo_filter_get_constraint_keys
        _ = filter.Keys;

        // osinfo_filter_get_constraint_values
        _ = filter.GetValues("family");

        // osinfo_filter_matches
        _ = filter.Matches(entity);

        // osinfo_productfilter_get_type
        _ = typeof(ProductFilter);

        // osinfo_productfilter_new
        _ = new ProductFilter();

        // osinfo_productfilter_add_product_constraint
        productFilter.Add(ProductRelationship.Upgrades, os);

        // osinfo_productfilter_get_product_constraint_values
        _ = productFilter.GetRelated(ProductRelationship.Upgrades);

        // osinfo_productfilter_add_support_date_constraint
        productFilter.SupportedOn = new DateOnly(2026, 1, 31);

        // osinfo_productfilter_clear_product_constraint
        productFilter.Clear(ProductRelationship.Upgrades);

        // osinfo_productfilter_clear_product_constraints
        productFilter.ClearRelated();

        // osinfo_devicelinkfilter_get_type
        _ = typeof(DeviceLinkFilter);

        // osinfo_devicelinkfilter_new
        _ = new DeviceLinkFilter(new Filter { { "class", "net" } });

        // osinfo_devicelinkfilter_get_target_filter, DeviceLinkFilter:target-filter
        _ = linkFilter.DeviceFilter;
    }
}
