namespace VirtViewer_Tests.Desktop;

/// <summary>Folders of tests.</summary>
internal static class Folder
{
    /// <summary>Deletes one with everything in it; what services write while they are ending is deleted as well.</summary>
    public static void Delete(string path) => Wait.Until(
        () =>
        {
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                return !Directory.Exists(path);
            }
            catch (IOException)
            {
                return false;
            }

            return true;
        },
        $"the end of {path}");
}
