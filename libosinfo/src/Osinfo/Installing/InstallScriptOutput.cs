using System.Xml.XPath;
using Osinfo.Installing.Rendering;

namespace Osinfo;

// Writes the file for the installer, and the arguments for its kernel.
public sealed partial class InstallScript
{
    // Compiling a template takes longer than applying it; two threads may both do it, which does no harm.
    private Template? _template;

    /// <summary>Writes the file for the installer.</summary>
    /// <param name="target">What is installed.</param>
    /// <param name="config">The wishes. That required ones are missing is no error here: see <see cref="FindMissingParameters"/>.</param>
    /// <exception cref="InstallScriptException">The template is missing, broken or endless, or refuses a value.</exception>
    public string Generate(InstallTarget target, InstallConfig config) => Render(LoadTemplate(), ConfigDocument.ScriptRoot, target, config);

    /// <summary>As <see cref="Generate(InstallTarget, InstallConfig)"/>; what waits is the reading of a template at an address.</summary>
    public async Task<string> GenerateAsync(InstallTarget target, InstallConfig config, CancellationToken cancellationToken = default) =>
        Render(await LoadTemplateAsync(cancellationToken).ConfigureAwait(false), ConfigDocument.ScriptRoot, target, config, cancellationToken);

    /// <summary>Writes the file for the installer into a stream, in the encoding the template asks for, UTF-8 when it does not.</summary>
    /// <exception cref="InstallScriptException">The template is missing, broken or endless, or refuses a value.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Generate(InstallTarget target, InstallConfig config, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encode(LoadTemplate(), target, config, CancellationToken.None));
    }

    /// <summary>As <see cref="Generate(InstallTarget, InstallConfig, Stream)"/>.</summary>
    public async Task GenerateAsync(InstallTarget target, InstallConfig config, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var bytes = Encode(await LoadTemplateAsync(cancellationToken).ConfigureAwait(false), target, config, cancellationToken);
        await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes the file for the installer into a directory, under <see cref="OutputFilename"/>: whole or not at all, readable for its owner only,
    /// because passwords may be in it.
    /// </summary>
    /// <param name="target">What is installed.</param>
    /// <param name="config">The wishes.</param>
    /// <param name="directory">The directory; it has to exist.</param>
    /// <param name="overwrite">Whether a file of that name is replaced; it is kept under its name with <c>~</c> behind it.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="InstallScriptException">As above, or the file exists already, or the database names none.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written.</exception>
    public string GenerateFile(InstallTarget target, InstallConfig config, string directory, bool overwrite = false) =>
        GenerateFiles([this], target, config, directory, overwrite)[0];

    /// <summary>As <see cref="GenerateFile"/>.</summary>
    public async Task<string> GenerateFileAsync(
        InstallTarget target, InstallConfig config, string directory, bool overwrite = false, CancellationToken cancellationToken = default) =>
        (await GenerateFilesAsync([this], target, config, directory, overwrite, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>As <see cref="GenerateFile"/>, for several scripts: all files are written or none.</summary>
    public static IReadOnlyList<string> GenerateFiles(
        IReadOnlyCollection<InstallScript> scripts, InstallTarget target, InstallConfig config, string directory, bool overwrite = false) =>
        WriteFilesAsync(scripts, target, config, directory, overwrite, isAsync: false, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>As <see cref="GenerateFiles"/>.</summary>
    public static Task<IReadOnlyList<string>> GenerateFilesAsync(
        IReadOnlyCollection<InstallScript> scripts,
        InstallTarget target,
        InstallConfig config,
        string directory,
        bool overwrite = false,
        CancellationToken cancellationToken = default) =>
        WriteFilesAsync(scripts, target, config, directory, overwrite, isAsync: true, cancellationToken);

    /// <summary>
    /// The arguments the kernel of the installer needs to find the script; null when the template has no rule for them.
    /// </summary>
    /// <exception cref="InstallScriptException">The template is missing, broken or endless, or refuses a value.</exception>
    public string? GenerateCommandLine(InstallTarget target, InstallConfig config) => CommandLine(LoadTemplate(), target, config);

    /// <summary>As <see cref="GenerateCommandLine"/>.</summary>
    public async Task<string?> GenerateCommandLineAsync(InstallTarget target, InstallConfig config, CancellationToken cancellationToken = default) =>
        CommandLine(await LoadTemplateAsync(cancellationToken).ConfigureAwait(false), target, config, cancellationToken);

    // Everything is rendered before anything is written. Completes at once when it is not to be asynchronous.
    private static async Task<IReadOnlyList<string>> WriteFilesAsync(
        IReadOnlyCollection<InstallScript> scripts,
        InstallTarget target,
        InstallConfig config,
        string directory,
        bool overwrite,
        bool isAsync,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var contents = new List<(string Name, byte[] Content)>();
        foreach (var script in scripts)
        {
            var template = isAsync ? await script.LoadTemplateAsync(cancellationToken).ConfigureAwait(false) : script.LoadTemplate();
            contents.Add((script.NameOfFile(), script.Encode(template, target, config, cancellationToken)));
        }

        using var files = new ScriptFiles(directory, overwrite);
        foreach (var (name, content) in contents)
        {
            await files.StageAsync(name, content, isAsync, cancellationToken).ConfigureAwait(false);
        }

        return files.Commit();
    }

    private string NameOfFile() => OutputFilename switch
    {
        null => throw new InstallScriptException(InstallScriptError.NoTemplate, $"'{Id}' does not say what its file is called"),
        var name when name is "." or ".." || name.AsSpan().ContainsAny('/', '\\', '\0') => throw new InstallScriptException(
            InstallScriptError.UnusableValue, $"'{name}' is no name of a file, expected one without directory"),
        var name => name,
    };

    private byte[] Encode(Template template, InstallTarget target, InstallConfig config, CancellationToken cancellationToken) =>
        template.Encode(Render(template, ConfigDocument.ScriptRoot, target, config, cancellationToken));

    // The built-in rules would copy the whole document, passwords included, when the template has none of its own.
    private string? CommandLine(Template template, InstallTarget target, InstallConfig config, CancellationToken cancellationToken = default)
    {
        var document = CreateDocument(template, ConfigDocument.CommandLineRoot, target, config);
        return template.HasRuleFor(document) ? template.Apply(document, cancellationToken).Trim() : null;
    }

    private string Render(Template template, string root, InstallTarget target, InstallConfig config, CancellationToken cancellationToken = default) =>
        template.Apply(CreateDocument(template, root, target, config), cancellationToken);

    private XPathNavigator CreateDocument(Template template, string root, InstallTarget target, InstallConfig config)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(config);
        return ConfigDocument.Create(root, this, target, config, template.UsesHash);
    }

    private Template LoadTemplate() =>
        TemplateData is { } text ? Compile(text)
        : TemplateUri is not null ? Task.Run(() => LoadTemplateAsync(CancellationToken.None)).GetAwaiter().GetResult()
        : throw NoTemplate();

    private async Task<Template> LoadTemplateAsync(CancellationToken cancellationToken) =>
        TemplateData is { } text ? Compile(text)
        : TemplateUri is { } address ? Template.Parse(await TemplateAddress.ReadAsync(address, cancellationToken).ConfigureAwait(false), address)
        : throw NoTemplate();

    private Template Compile(string text) => _template ??= Template.Parse(text, Id);

    private InstallScriptException NoTemplate() => new(InstallScriptError.NoTemplate, $"'{Id}' has no template");
}
