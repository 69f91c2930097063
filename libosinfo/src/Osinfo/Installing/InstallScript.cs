namespace Osinfo;

/// <summary>A template for the file that makes an installer ask no questions.</summary>
public sealed partial class InstallScript : Entity
{
    /// <summary>A script with an id.</summary>
    public InstallScript(string id)
        : base(id)
    {
    }

    internal InstallScript(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>False for a script that others refer to but no file defines.</summary>
    public bool IsDefined { get; internal set; } = true;

    /// <summary>What is installed: <c>jeos</c> (just enough of an operating system), <c>desktop</c> or a name of the site's own.</summary>
    public string? Profile
    {
        get => GetValue("profile");
        init => SetValue("profile", value);
    }

    /// <summary>
    /// The mask of the product key, null when none is needed: <c>@</c> is any character, <c>%</c> a letter, <c>#</c> a digit,
    /// <c>$</c> a letter or digit, everything else stands for itself.
    /// </summary>
    public string? ProductKeyFormat
    {
        get => GetValue("product-key-format");
        init => SetValue("product-key-format", value);
    }

    /// <summary>How disks and paths are written.</summary>
    public PathFormat PathFormat
    {
        get => Nicks.PathFormat.Parse(GetValue("path-format"), PathFormat.Unix);
        init => SetValue("path-format", Nicks.PathFormat.Format(value));
    }

    /// <summary>The name of the file the installer looks for; null when the database does not say.</summary>
    public string? ExpectedFilename
    {
        get => GetValue("expected-filename");
        init => SetValue("expected-filename", value);
    }

    /// <summary>Whether the installation needs the internet.</summary>
    public bool NeedsInternet
    {
        get => GetBoolean("needs-internet");
        init => SetValue("needs-internet", TextValues.FromBoolean(value));
    }

    /// <summary>Whether drivers can be installed at the start.</summary>
    public bool CanPreInstallDrivers
    {
        get => GetBoolean("can-pre-install-drivers");
        init => SetValue("can-pre-install-drivers", TextValues.FromBoolean(value));
    }

    /// <summary>Whether drivers can be installed at the end.</summary>
    public bool CanPostInstallDrivers
    {
        get => GetBoolean("can-post-install-drivers");
        init => SetValue("can-post-install-drivers", TextValues.FromBoolean(value));
    }

    /// <summary>What the installer asks of drivers at the start.</summary>
    public DriverSigningRequirement PreInstallDriversSigning
    {
        get => Nicks.DriverSigning.Parse(GetValue("pre-install-drivers-signing-req"), DriverSigningRequirement.None);
        init => SetValue("pre-install-drivers-signing-req", Nicks.DriverSigning.Format(value));
    }

    /// <summary>What the installer asks of drivers at the end.</summary>
    public DriverSigningRequirement PostInstallDriversSigning
    {
        get => Nicks.DriverSigning.Parse(GetValue("post-install-drivers-signing-req"), DriverSigningRequirement.None);
        init => SetValue("post-install-drivers-signing-req", Nicks.DriverSigning.Format(value));
    }

    /// <summary>The ways in which the script can be handed over; a disk when the script does not come from a database.</summary>
    public InjectionMethods InjectionMethods
    {
        get => GetInt64("injection-method") is { } mask ? (InjectionMethods)mask : InjectionMethods.Disk;
        init => SetValue("injection-method", TextValues.FromInt64((long)value));
    }

    /// <summary>The template, an XSLT 1.0 stylesheet; null when it is at <see cref="TemplateUri"/>.</summary>
    public string? TemplateData
    {
        get => GetValue("template-data");
        init => SetValue("template-data", value);
    }

    /// <summary>The address of the template; null when it is in <see cref="TemplateData"/>.</summary>
    public string? TemplateUri
    {
        get => GetValue("template-uri");
        init => SetValue("template-uri", value);
    }

    /// <summary>What a picture of the user must be like; null when the script takes none.</summary>
    public AvatarFormat? AvatarFormat { get; init; }

    /// <summary>The parameters it understands.</summary>
    public IReadOnlyList<ConfigParameter> ConfigParameters { get; init; } = [];

    /// <summary>The parameter of that name; null when it does not understand it.</summary>
    public ConfigParameter? FindConfigParameter(string name) =>
        ConfigParameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>Whether it understands a parameter of that name.</summary>
    public bool HasConfigParameter(string name) => FindConfigParameter(name) is not null;

    /// <summary>Whether a product key has the form of <see cref="ProductKeyFormat"/>; true when there is none.</summary>
    public bool AcceptsProductKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return ProductKeyFormat is not { } mask || (mask.Length == key.Length && mask.Zip(key).All(pair => pair.First switch
        {
            '@' => true,
            '%' => char.IsAsciiLetter(pair.Second),
            '#' => char.IsAsciiDigit(pair.Second),
            '$' => char.IsAsciiLetterOrDigit(pair.Second),
            var literal => literal == pair.Second,
        }));
    }

    /// <summary>The required parameters that have no value in the wishes, in the order of the script. Writing the script does not ask for them.</summary>
    public IReadOnlyList<ConfigParameter> FindMissingParameters(InstallConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return [.. ConfigParameters.Where(parameter => parameter.IsRequired && config.GetValue(parameter.Name) is null)];
    }
}
