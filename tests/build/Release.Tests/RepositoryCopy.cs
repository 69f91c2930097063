[assembly: AssemblyFixture(typeof(Release.Tests.RepositoryCopy))]

namespace Release.Tests;

/// <summary>This repository as it is here, committed or not, in one commit and without keys; made once, and cloned by what changes it.</summary>
public sealed class RepositoryCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("osinfo-copy-");

    public RepositoryCopy()
    {
        Shell.Execute(
            Repository.Root, [], "bash", "-ec",
            """
            # All but what is built, where there is no git.
            { git ls-files -z --cached --others --exclude-standard 2>/dev/null ||
                find . -path ./artifacts -prune -o -path ./.git -prune -o -type f -print0; } |
                rsync --archive --from0 --files-from=- --ignore-missing-args . "$0"
            cd "$0"
            rm -f osinfo-db-tools/keys/*.asc
            git init --quiet --initial-branch=main
            git add --all
            git -c user.name=Tester -c user.email=tester@example.org commit --quiet --message Everything
            """,
            Path).Checked();
    }

    internal string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
