namespace Osinfo.Tests.Parity;

/// <summary>InstallScript, InstallConfigParam, AvatarFormat. See <see cref="ApiParityTests"/>.</summary>
internal static class InstallRows
{
    public static void Parameters(ConfigParameter parameter, Datamap map)
    {
        // osinfo_install_config_param_get_type
        _ = typeof(ConfigParameter);

        // osinfo_install_config_param_policy_get_type
        _ = typeof(ConfigParameterPolicy);

        // osinfo_install_config_param_new
        _ = new ConfigParameter("hostname");

        // osinfo_install_config_param_get_name, InstallConfigParam:name
        _ = parameter.Name;

        // osinfo_install_config_param_get_policy, InstallConfigParam:policy
        _ = parameter.Policy;

        // osinfo_install_config_param_is_required
        _ = parameter.IsRequired;

        // osinfo_install_config_param_is_optional
        _ = parameter.IsOptional;

        // osinfo_install_config_param_get_value_map, InstallConfigParam:value-map
        _ = parameter.ValueMap;

        // osinfo_install_config_param_set_value_map
        _ = new ConfigParameter("l10n-keyboard") { ValueMap = map };
    }

    public static void Avatars(AvatarFormat format)
    {
        // osinfo_avatar_format_get_type
        _ = typeof(AvatarFormat);

        // osinfo_avatar_format_new
        _ = new AvatarFormat();

        // osinfo_avatar_format_get_mime_types, AvatarFormat:mime-types
        _ = format.MimeTypes;

        // osinfo_avatar_format_get_width, AvatarFormat:width
        _ = format.Width;

        // osinfo_avatar_format_get_height, AvatarFormat:height
        _ = format.Height;

        // osinfo_avatar_format_get_alpha, AvatarFormat:alpha
        _ = format.AllowsAlpha;
    }

    public static void Scripts(InstallScript script)
    {
        // osinfo_install_script_get_type
        _ = typeof(InstallScript);

        // osinfo_install_script_injection_method_get_type
        _ = typeof(InjectionMethods);

        // osinfo_path_format_get_type
        _ = typeof(PathFormat);

        // osinfo_install_script_new
        _ = new InstallScript("id");

        // osinfo_install_script_new_data
        _ = new InstallScript("id") { Profile = "jeos", TemplateData = "<xsl:stylesheet …>" };

        // osinfo_install_script_new_uri
        _ = new InstallScript("id") { Profile = "jeos", TemplateUri = "file:///srv/template.xsl" };

        // osinfo_install_script_get_profile, InstallScript:profile
        _ = script.Profile;

        // osinfo_install_script_get_product_key_format, InstallScript:product-key-format
        _ = script.ProductKeyFormat;

        // osinfo_install_script_get_path_format, InstallScript:path-format
        _ = script.PathFormat;

        // osinfo_install_script_get_expected_filename
        _ = script.ExpectedFilename;

        // osinfo_install_script_get_needs_internet
        _ = script.NeedsInternet;

        // osinfo_install_script_get_can_pre_install_drivers
        _ = script.CanPreInstallDrivers;

        // osinfo_install_script_get_can_post_install_drivers
        _ = script.CanPostInstallDrivers;

        // osinfo_install_script_get_pre_install_drivers_signing_req
        _ = script.PreInstallDriversSigning;

        // osinfo_install_script_get_post_install_drivers_signing_req
        _ = script.PostInstallDriversSigning;

        // osinfo_install_script_get_injection_methods
        _ = script.InjectionMethods;

        // osinfo_install_script_get_template_data, InstallScript:template-data
        _ = script.TemplateData;

        // osinfo_install_script_get_template_uri, InstallScript:template-uri
        _ = script.TemplateUri;

        // osinfo_install_script_get_avatar_format, InstallScript:avatar-format
        _ = script.AvatarFormat;

        // osinfo_install_script_get_config_params, osinfo_install_script_get_config_param_list
        _ = script.ConfigParameters;

        // osinfo_install_script_get_config_param
        _ = script.FindConfigParameter("hostname");

        // osinfo_install_script_has_config_param, osinfo_install_script_has_config_param_name
        _ = script.HasConfigParameter("hostname");
    }

    public static void Choices(InstallScript script)
    {
        // osinfo_install_script_get_output_prefix
        _ = script.OutputPrefix;

        // osinfo_install_script_get_output_filename
        _ = script.OutputFilename;

        // osinfo_install_script_set_output_prefix
        _ = script.WithOutputPrefix("vm1");

        // osinfo_install_script_get_installation_source, InstallScript:installation-source
        _ = script.InstallationSource;

        // osinfo_install_script_set_installation_source
        _ = script.WithInstallationSource(InstallationSource.Network);

        // osinfo_install_script_installation_source_get_type
        _ = typeof(InstallationSource);

        // osinfo_install_script_get_preferred_injection_method, InstallScript:preferred-injection-method
        _ = script.PreferredInjectionMethod;

        // osinfo_install_script_set_preferred_injection_method
        _ = script.WithPreferredInjectionMethod(InjectionMethods.Initrd);
    }
}
