namespace Osinfo.Installing.Rendering;

/// <summary>Media and trees as a script sees them: what is known of the entry, and the values of the real thing in place of the patterns.</summary>
internal static class DetectedParts
{
    internal static Media Media(MediaEvidence evidence, Candidate<Media> match)
    {
        var entry = match.Entry;
        var table = new ParameterTable();
        Set(table, "url", evidence.Location);
        Set(table, "volume-id", evidence.VolumeId);
        Set(table, "system-id", evidence.SystemId);
        Set(table, "publisher-id", evidence.PublisherId);
        Set(table, "application-id", evidence.ApplicationId);
        Set(table, "volume-size", evidence.VolumeSize is { } size ? TextValues.FromInt64(size) : null);
        Copy(entry, table, "architecture", "kernel", "initrd", "variant");
        Set(table, "installer", TextValues.FromBoolean(entry.IsInstaller));
        Set(table, "live", TextValues.FromBoolean(entry.IsLive));
        if (entry.InstallerReboots is { } reboots)
        {
            Set(table, "installer-reboots", TextValues.FromInt64(reboots));
            Set(table, "eject-after-install", TextValues.FromBoolean(entry.EjectAfterInstall));
        }

        Set(table, "installer-script", TextValues.FromBoolean(entry.GetBoolean("installer-script", true)));
        if (match.Languages.Count > 0)
        {
            table.Set("l10n-language", [.. match.Languages]);
        }

        return new Media(entry.Id, table);
    }

    internal static Tree Tree(TreeEvidence evidence, Tree entry)
    {
        var table = new ParameterTable();
        Set(table, "url", evidence.Location);
        Set(table, "treeinfo-family", evidence.Family);
        Set(table, "treeinfo-variant", evidence.Variant);
        Set(table, "treeinfo-version", evidence.Version);
        Set(table, "treeinfo-arch", evidence.TreeinfoArchitecture);
        Copy(entry, table, "architecture", "variant", "kernel", "initrd", "boot-iso");
        Set(table, "kernel", evidence.KernelPath);
        Set(table, "initrd", evidence.InitrdPath);
        Set(table, "boot-iso", evidence.BootIsoPath);
        Set(table, "has-treeinfo", TextValues.FromBoolean(true));
        return new Tree(entry.Id, table);
    }

    private static void Copy(Entity entry, ParameterTable table, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (entry.GetValues(key) is { Count: > 0 } values)
            {
                table.Set(key, [.. values]);
            }
        }
    }

    private static void Set(ParameterTable table, string key, string? value)
    {
        if (value is not null)
        {
            table.Set(key, value);
        }
    }
}
