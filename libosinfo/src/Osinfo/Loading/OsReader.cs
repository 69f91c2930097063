namespace Osinfo.Loading;

/// <summary>Reads an <c>os</c> element.</summary>
internal static class OsReader
{
    internal static void Read(EntityElement os) => os.ForEachChild(ReadChild);

    private static void ReadChild(EntityElement os)
    {
        switch (os.Cursor.Name)
        {
            case "short-id":
                os.Parameters.AddText(os.Cursor);
                break;
            case "name" or "version" or "vendor" or "family" or "distro" or "codename" or "logo" or "release-status"
                or "kernel-url-argument" or "cloud-image-username" or "eol-announced":
                os.Parameters.ReadText(os.Cursor);
                break;
            case "release-date" or "eol-date" or "active-eol-date" or "security-eol-date" or "lts-eol-date" or "paid-eol-date":
                os.ReadDate();
                break;
            case "derives-from" or "clones" or "upgrades" or "may-be":
                os.AddReference();
                break;
            case "variant":
                ReadVariant(os);
                break;
            case "devices":
                os.ReadDeviceLinks();
                break;
            case "media":
                MediaReader.Read(os);
                break;
            case "tree":
                TreeReader.Read(os);
                break;
            case "image":
                ReadImage(os);
                break;
            case "driver":
                ReadDriver(os);
                break;
            case "resources":
                ResourcesReader.Read(os);
                break;
            case "requirements":
                ReadRequirements(os);
                break;
            case "firmware":
                ReadFirmware(os);
                break;
            case "installer":
                foreach (var id in os.ReadScriptIds())
                {
                    os.Add("script", id, os.NewParameters());
                }

                break;
            default:
                os.Parameters.ReadCustom(os.Cursor);
                break;
        }
    }

    private static void ReadVariant(EntityElement os)
    {
        var id = os.Cursor.RequiredAttribute("id");
        var parameters = os.NewParameters();
        var depth = os.Cursor.Enter();
        while (os.Cursor.NextChild(depth))
        {
            if (os.Cursor.Name == "name")
            {
                parameters.ReadText(os.Cursor);
            }
            else
            {
                parameters.ReadCustom(os.Cursor);
            }
        }

        os.Add("variant", id, parameters);
    }

    private static void ReadImage(EntityElement os)
    {
        var parameters = os.NewParameters();
        parameters.ReadAttribute(os.Cursor, "arch", "architecture");
        parameters.ReadAttribute(os.Cursor, "format", "format");
        parameters.ReadAttribute(os.Cursor, "cloud-init", "cloud-init");
        var depth = os.Cursor.Enter();
        while (os.Cursor.NextChild(depth))
        {
            switch (os.Cursor.Name)
            {
                case "variant":
                    parameters.Table.Add("variant", os.Cursor.RequiredAttribute("id"));
                    break;
                case "url":
                    parameters.ReadText(os.Cursor);
                    break;
                default:
                    parameters.ReadCustom(os.Cursor);
                    break;
            }
        }

        os.Add("image", os.NextPartId("image"), parameters);
    }

    private static void ReadDriver(EntityElement os)
    {
        var parameters = os.NewParameters();
        foreach (var attribute in (ReadOnlySpan<string>)["arch", "location", "pre-installable", "signed", "priority"])
        {
            parameters.ReadAttribute(os.Cursor, attribute, attribute);
        }

        var devices = new List<string>();
        var depth = os.Cursor.Enter();
        while (os.Cursor.NextChild(depth))
        {
            switch (os.Cursor.Name)
            {
                case "file":
                    parameters.AddText(os.Cursor);
                    break;
                case "device":
                    devices.Add(os.Cursor.RequiredAttribute("id"));
                    break;
                default:
                    parameters.ReadCustom(os.Cursor);
                    break;
            }
        }

        os.Add("driver", os.NextPartId("driver"), parameters, devices);
    }

    private static void ReadRequirements(EntityElement os)
    {
        var parameters = os.NewParameters();
        parameters.ReadAttribute(os.Cursor, "arch", "architecture");
        var depth = os.Cursor.Enter();
        while (os.Cursor.NextChild(depth))
        {
            if (os.Cursor.Name is "tpm" or "secure-boot")
            {
                var name = os.Cursor.Name;
                parameters.ReadAttribute(os.Cursor, "need", name);
                parameters.ReadAttribute(os.Cursor, "version", $"{name}-version");
            }
        }

        os.Add("requirements", os.NextPartId("requirements"), parameters);
    }

    private static void ReadFirmware(EntityElement os)
    {
        var parameters = os.NewParameters();
        parameters.ReadAttribute(os.Cursor, "arch", "architecture");
        parameters.ReadAttribute(os.Cursor, "type", "type");
        parameters.ReadAttribute(os.Cursor, "recommended", "recommended");

        // Without the attribute it is supported; with it only the exact word "true" counts.
        var supported = os.Cursor.Attribute("supported");
        parameters.Table.Set("supported", TextValues.FromBoolean(supported is null or "true"));
        os.Add("firmware", os.NextPartId("firmware"), parameters);
    }
}
