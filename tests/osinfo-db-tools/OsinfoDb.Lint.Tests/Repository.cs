namespace OsinfoDb.Lint.Tests;

internal static class Repository
{
    public static string PathTo(string relative) => Path.Combine(FindRoot(), relative);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Osinfo.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Osinfo.slnx.");
    }
}
