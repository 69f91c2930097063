namespace Osinfo.Installing.Rendering;

/// <summary>
/// What a template may use up. Real ones take some ten thousand steps and a few megabytes; the C library stops recursion at 3000 levels
/// and nothing else.
/// </summary>
internal sealed class Budget(CancellationToken cancellationToken)
{
    private const int StepLimit = 5_000_000;
    private const long MemoryLimit = 256 * 1024 * 1024;

    private readonly long _allocated = GC.GetAllocatedBytesForCurrentThread();
    private int _steps;

    internal void Step()
    {
        if (++_steps > StepLimit || GC.GetAllocatedBytesForCurrentThread() - _allocated > MemoryLimit)
        {
            throw new InstallScriptException(InstallScriptError.EndlessTemplate, "");
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
