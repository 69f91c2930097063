namespace Osinfo;

/// <summary>What an operating system asks of a machine besides amounts (<see cref="Resources"/>) and firmware (<see cref="Firmware"/>).</summary>
public sealed class Requirements : Entity
{
    /// <summary>Requirements with an id.</summary>
    public Requirements(string id)
        : base(id)
    {
    }

    internal Requirements(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>
    /// The processor architecture; <see cref="Resources.AllArchitectures"/> for those that have no requirements of their own.
    /// </summary>
    public string? Architecture
    {
        get => GetValue("architecture");
        init => SetValue("architecture", value);
    }

    /// <summary>Whether a Trusted Platform Module has to be there; null when the database does not say.</summary>
    public RequirementLevel? Tpm
    {
        get => Nicks.RequirementLevel.Find(GetValue("tpm"));
        init => SetLevel("tpm", value);
    }

    /// <summary>The least version of the TPM specification, such as <c>2.0</c>; null when the database does not say.</summary>
    public string? TpmVersion
    {
        get => GetValue("tpm-version");
        init => SetValue("tpm-version", value);
    }

    /// <summary>Whether UEFI Secure Boot has to be there; null when the database does not say.</summary>
    public RequirementLevel? SecureBoot
    {
        get => Nicks.RequirementLevel.Find(GetValue("secure-boot"));
        init => SetLevel("secure-boot", value);
    }

    private void SetLevel(string key, RequirementLevel? level) =>
        SetValue(key, level is { } value ? Nicks.RequirementLevel.Format(value) : null);
}
