namespace Osinfo.Tests.Parity;

/// <summary>InstallConfig. See <see cref="ApiParityTests"/>.</summary>
internal static class ConfigRows
{
    public static void Getters(InstallConfig config)
    {
        // osinfo_install_config_get_type
        _ = typeof(InstallConfig);

        // osinfo_install_config_new
        _ = new InstallConfig();

        // osinfo_install_config_get_admin_password
        _ = config.AdminPassword;

        // osinfo_install_config_get_avatar_disk
        _ = config.AvatarDisk;

        // osinfo_install_config_get_avatar_location
        _ = config.AvatarLocation;

        // osinfo_install_config_get_driver_signing
        _ = config.DriverSigning;

        // osinfo_install_config_get_hardware_arch
        _ = config.HardwareArchitecture;

        // osinfo_install_config_get_hostname
        _ = config.Hostname;

        // osinfo_install_config_get_installation_url
        _ = config.InstallationUrl;

        // osinfo_install_config_get_l10n_keyboard
        _ = config.Keyboard;

        // osinfo_install_config_get_l10n_language
        _ = config.Language;

        // osinfo_install_config_get_l10n_timezone
        _ = config.Timezone;

        // osinfo_install_config_get_post_install_drivers_disk
        _ = config.PostInstallDriversDisk;

        // osinfo_install_config_get_post_install_drivers_location
        _ = config.PostInstallDriversLocation;

        // osinfo_install_config_get_pre_install_drivers_disk
        _ = config.PreInstallDriversDisk;

        // osinfo_install_config_get_pre_install_drivers_location
        _ = config.PreInstallDriversLocation;

        // osinfo_install_config_get_reg_login
        _ = config.RegistrationLogin;

        // osinfo_install_config_get_reg_password
        _ = config.RegistrationPassword;

        // osinfo_install_config_get_reg_product_key
        _ = config.ProductKey;

        // osinfo_install_config_get_script_disk
        _ = config.ScriptDisk;

        // osinfo_install_config_get_target_disk
        _ = config.TargetDisk;

        // osinfo_install_config_get_user_administrator
        _ = config.UserAdministrator;

        // osinfo_install_config_get_user_autologin
        _ = config.UserAutologin;

        // osinfo_install_config_get_user_login
        _ = config.UserLogin;

        // osinfo_install_config_get_user_password
        _ = config.UserPassword;

        // osinfo_install_config_get_user_realname
        _ = config.UserRealName;
    }

    public static void Setters(InstallConfig config)
    {
        // osinfo_install_config_set_admin_password
        config.AdminPassword = "secret";

        // osinfo_install_config_set_avatar_disk
        config.AvatarDisk = "/dev/vdb";

        // osinfo_install_config_set_avatar_location
        config.AvatarLocation = "/avatar.png";

        // osinfo_install_config_set_driver_signing
        config.DriverSigning = false;

        // osinfo_install_config_set_hardware_arch
        config.HardwareArchitecture = "x86_64";

        // osinfo_install_config_set_hostname
        config.Hostname = "vm1";

        // osinfo_install_config_set_installation_url
        config.InstallationUrl = "http://example.org/tree/";

        // osinfo_install_config_set_l10n_keyboard
        config.Keyboard = "de_DE";

        // osinfo_install_config_set_l10n_language
        config.Language = "de_DE";

        // osinfo_install_config_set_l10n_timezone
        config.Timezone = "Europe/Berlin";

        // osinfo_install_config_set_post_install_drivers_disk
        config.PostInstallDriversDisk = "E";

        // osinfo_install_config_set_post_install_drivers_location
        config.PostInstallDriversLocation = "/drivers";

        // osinfo_install_config_set_pre_install_drivers_disk
        config.PreInstallDriversDisk = "E";

        // osinfo_install_config_set_pre_install_drivers_location
        config.PreInstallDriversLocation = "/drivers";

        // osinfo_install_config_set_reg_login
        config.RegistrationLogin = "joe";

        // osinfo_install_config_set_reg_password
        config.RegistrationPassword = "secret";

        // osinfo_install_config_set_reg_product_key
        config.ProductKey = "ABCD-1234";

        // osinfo_install_config_set_script_disk
        config.ScriptDisk = "/dev/vdc";

        // osinfo_install_config_set_target_disk
        config.TargetDisk = "/dev/vda";

        // osinfo_install_config_set_user_administrator
        config.UserAdministrator = true;

        // osinfo_install_config_set_user_autologin
        config.UserAutologin = true;

        // osinfo_install_config_set_user_login
        config.UserLogin = "joe";

        // osinfo_install_config_set_user_password
        config.UserPassword = "secret";

        // osinfo_install_config_set_user_realname
        config.UserRealName = "Joe Doe";
    }
}
