using System.Diagnostics;
using System.Text;

namespace VirtViewer_Tests.Desktop;

/// <summary>A program that runs beside the test; it ends with it.</summary>
internal class Program : IDisposable
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private bool _isDisposed;

    public Program(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string input = "")
    {
        var start = new ProcessStartInfo(file)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        Process = Process.Start(start)!;
        Process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        Process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
        Process.StandardInput.Write(input);
        Process.StandardInput.Close();
    }

    public Process Process { get; }

    public string Output => Read(_output);

    public string Error => Read(_error);

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var program = new Program(file, arguments, environment);
        return (program.WaitForExit(), program.Output, program.Error);
    }

    public int WaitForExit()
    {
        Wait.Until(() => Process.HasExited, $"the end of {Process.StartInfo.FileName}", () => Output + Error);
        Process.WaitForExit();
        return Process.ExitCode;
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
        }

        Process.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.Append(line).Append(line is null ? "" : "\n");
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
