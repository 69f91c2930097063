using System.Diagnostics;

namespace VirtViewer_Tests.Desktop;

/// <summary>Waits for conditions; the bound is generous, because machines are loaded.</summary>
internal static class Wait
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(240);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until a condition holds.</summary>
    public static void Until(Func<bool> condition, string what, Func<string>? state = null) =>
        For(() => condition() ? new object() : null, what, state);

    /// <summary>Gives a condition a second to come true.</summary>
    public static bool Shortly(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > Short)
            {
                return false;
            }

            Thread.Sleep(Step);
        }

        return true;
    }

    /// <summary>Waits until there is something.</summary>
    public static T For<T>(Func<T?> find, string what, Func<string>? state = null)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (find() is { } found)
            {
                return found;
            }

            if (clock.Elapsed > Bound)
            {
                throw new TimeoutException($"Waited in vain for: {what}. {state?.Invoke()}");
            }

            Thread.Sleep(Step);
        }
    }
}
