namespace Osinfo;

/// <summary>An image of an installed system, such as a cloud image.</summary>
public sealed class Image : OsPart
{
    /// <summary>An image with an id.</summary>
    public Image(string id)
        : base(id)
    {
    }

    /// <summary>
    /// An image that begins with everything another one says, for an object initialiser to say what is different. The other stays as it is; the
    /// new one belongs to no system yet.
    /// </summary>
    public Image(Image other)
        : base(other)
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

    internal override OsPart Copy() => new Image(this);
}
