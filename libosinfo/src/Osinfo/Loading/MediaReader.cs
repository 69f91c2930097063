namespace Osinfo.Loading;

/// <summary>Reads a <c>media</c> element of an operating system.</summary>
internal static class MediaReader
{
    internal static void Read(EntityElement os)
    {
        var cursor = os.Cursor;
        var media = os.NewParameters();
        media.ReadAttribute(cursor, "arch", "architecture");
        foreach (var attribute in (ReadOnlySpan<string>)
            ["live", "installer", "installer-reboots", "eject-after-install", "installer-script"])
        {
            media.ReadAttribute(cursor, attribute, attribute);
        }

        List<string> scripts = [];
        var depth = cursor.Enter();
        while (cursor.NextChild(depth))
        {
            switch (cursor.Name)
            {
                case "variant":
                    media.Table.Add("variant", cursor.RequiredAttribute("id"));
                    break;
                case "url" or "kernel" or "initrd":
                    media.ReadText(cursor);
                    break;
                case "iso":
                    ReadIso(cursor, media);
                    break;
                case "installer":
                    scripts.AddRange(os.ReadScriptIds());
                    break;
                default:
                    media.ReadCustom(cursor);
                    break;
            }
        }

        os.Add("media", os.NextPartId("media"), media, scripts);
    }

    private static void ReadIso(ElementCursor cursor, ElementParameters media)
    {
        var depth = cursor.Enter();
        while (cursor.NextChild(depth))
        {
            switch (cursor.Name)
            {
                case "volume-id" or "system-id" or "publisher-id" or "application-id" or "volume-size":
                    media.ReadLastText(cursor, cursor.Name);
                    break;
                case "l10n-language" when cursor.Attribute("regex") == "true":
                    media.ReadAttribute(cursor, "l10n-language-map", "l10n-language-map");
                    media.ReadLastText(cursor, "l10n-language-regex");
                    break;
                case "l10n-language":
                    media.AddText(cursor);
                    break;
            }
        }
    }
}
