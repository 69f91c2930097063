namespace Release.Tests;

/// <summary>gitlab-ci-local, which runs the pipelines of a directory on this machine.</summary>
internal static class Pipelines
{
    private static string Program => Repository.PathTo("artifacts/npm/node_modules/.bin/gitlab-ci-local");

    internal static Run Run(string directory, IEnumerable<KeyValuePair<string, string>> variables, params IEnumerable<string> arguments)
    {
        Assert.True(File.Exists(Program), $"'{Program}' is missing: ./test Release.Tests");
        // As a runner with narrow rights has it: what is published is for everyone all the same.
        return Shell.Execute(
            directory, [], "bash", ["-c", "umask 077; exec \"$0\" \"$@\"", Program, .. variables.SelectMany(variable => (string[])["--variable", $"{variable.Key}={variable.Value}"]), .. arguments]);
    }

    /// <summary>The jobs that a pipeline with these variables (NAME=VALUE) has.</summary>
    internal static string List(string directory, params IEnumerable<string> variables) =>
        Run(directory, variables.Select(variable => variable.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1])), "--list").Checked().Output;
}
