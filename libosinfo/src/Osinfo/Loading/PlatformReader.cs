namespace Osinfo.Loading;

/// <summary>Reads a <c>platform</c> element.</summary>
internal static class PlatformReader
{
    internal static void Read(EntityElement platform) => platform.ForEachChild(static platform =>
    {
        switch (platform.Cursor.Name)
        {
            case "short-id":
                platform.Parameters.AddText(platform.Cursor);
                break;
            case "name" or "version" or "vendor" or "codename" or "logo" or "eol-announced":
                platform.Parameters.ReadText(platform.Cursor);
                break;
            case "release-date" or "eol-date" or "active-eol-date" or "security-eol-date" or "lts-eol-date" or "paid-eol-date":
                platform.ReadDate();
                break;
            case "derives-from" or "clones" or "upgrades":
                platform.AddReference();
                break;
            case "devices":
                platform.ReadDeviceLinks();
                break;
            default:
                platform.Parameters.ReadCustom(platform.Cursor);
                break;
        }
    });
}
