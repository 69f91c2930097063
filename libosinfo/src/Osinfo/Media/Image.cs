namespace Osinfo;

/// <summary>An image of an installed system, such as a cloud image.</summary>
public sealed class Image : OsPart
{
    /// <summary>An image with an id.</summary>
    public Image(string id)
        : base(id)
    {
    }

    internal Image(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The format: <c>qcow2</c>, <c>raw</c>, <c>vhdx</c>, <c>vmdk</c> or <c>containerdisk</c>.</summary>
    public string? Format
    {
        get => GetValue("format");
        init => SetValue("format", value);
    }

    /// <summary>Whether cloud-init configures it at its first start.</summary>
    public bool HasCloudInit
    {
        get => GetBoolean("cloud-init");
        init => SetValue("cloud-init", TextValues.FromBoolean(value));
    }
}
