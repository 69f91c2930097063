namespace Osinfo.Tests.Parity;

/// <summary>What InstallScript writes. See <see cref="ApiParityTests"/>.</summary>
internal static class GenerateRows
{
    public static void Texts(InstallScript script, Os os, Media media, Tree tree, InstallConfig config)
    {
        // osinfo_install_script_generate
        _ = script.Generate(os, config);

        // osinfo_install_script_generate_for_media
        _ = script.Generate(media, config);

        // osinfo_install_script_generate_for_tree
        _ = script.Generate(tree, config);

        // osinfo_install_script_generate_command_line
        _ = script.GenerateCommandLine(os, config);

        // osinfo_install_script_generate_command_line_for_media
        _ = script.GenerateCommandLine(media, config);

        // osinfo_install_script_generate_command_line_for_tree
        _ = script.GenerateCommandLine(tree, config);
    }

    public static async Task TextsAsync(InstallScript script, Os os, Media media, Tree tree, InstallConfig config, Task<string> writing)
    {
        // osinfo_install_script_generate_async
        _ = script.GenerateAsync(os, config);

        // osinfo_install_script_generate_for_media_async
        _ = script.GenerateAsync(media, config);

        // osinfo_install_script_generate_for_tree_async
        _ = script.GenerateAsync(tree, config);

        // osinfo_install_script_generate_finish, osinfo_install_script_generate_for_media_finish
        // osinfo_install_script_generate_for_tree_finish
        _ = await writing;
    }

    public static void Files(InstallScript script, Os os, Media media, Tree tree, InstallConfig config, string directory)
    {
        // osinfo_install_script_generate_output
        _ = script.GenerateFile(os, config, directory, overwrite: true);

        // osinfo_install_script_generate_output_for_media
        _ = script.GenerateFile(media, config, directory, overwrite: true);

        // osinfo_install_script_generate_output_for_tree
        _ = script.GenerateFile(tree, config, directory, overwrite: true);
    }

    public static async Task FilesAsync(
        InstallScript script, Os os, Media media, Tree tree, InstallConfig config, string directory, Task<string> writing)
    {
        // osinfo_install_script_generate_output_async
        _ = await script.GenerateFileAsync(os, config, directory, overwrite: true);

        // osinfo_install_script_generate_output_for_media_async
        _ = await script.GenerateFileAsync(media, config, directory, overwrite: true);

        // osinfo_install_script_generate_output_for_tree_async
        _ = await script.GenerateFileAsync(tree, config, directory, overwrite: true);

        // osinfo_install_script_generate_output_finish, osinfo_install_script_generate_output_for_media_finish
        // osinfo_install_script_generate_output_for_tree_finish
        _ = await writing;
    }
}
