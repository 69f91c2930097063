namespace VirtViewer_Tests.Desktop;

/// <summary>A system with which nothing is wrong, whatever the database of the day says of others.</summary>
internal static class FineOs
{
    public const string Id = "http://example.org/fine/1";

    /// <summary>Writes its entry below a directory of the user.</summary>
    public static void Write(string directory)
    {
        var path = Path.Combine(directory, "os/example.org/fine-1.xml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"""
            <libosinfo version="0.0.1"><os id="{Id}"><short-id>fine1</short-id><name>Fine OS 1</name><version>1</version>
            <vendor>Example</vendor><family>linux</family><distro>fine</distro></os></libosinfo>
            """);
    }
}
