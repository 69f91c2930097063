using System.Diagnostics;
using System.Globalization;

namespace Osinfo.Benchmarks;

/// <summary>
/// What a database of any size costs within a process, for <c>compare-peers --growth</c>: <c>growth DIR</c> prints, in microseconds and
/// separated by blanks, opening the compiled form, looking one system up, identifying one medium, and one that nobody knows.
/// </summary>
internal static class GrowthLoop
{
    private const int Count = 1000;

    internal static int Run(string directory)
    {
        var open = Median(11, () => Databases.Load(directory));
        var database = Databases.Load(directory);
        var ids = database.Oses.Where((_, i) => i % (database.Oses.Count / 100) == 0).Select(os => os.Id).ToList();
        var media = Corpus.Read().Where((_, i) => i % 10 == 0).ToList();
        var unknown = new MediaEvidence { Location = "unknown", VolumeId = "NO_SUCH_SYSTEM", SystemId = "LINUX" };
        var i = 0;
        var lookup = Median(Count, () => database.FindOs(ids[i++ % ids.Count]));
        media.ForEach(one => database.Identify(one));
        var known = Median(Count, () => database.Identify(media[i++ % media.Count]));
        var stranger = Median(Count, () => database.Identify(unknown));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{open:f1} {lookup:f2} {known:f2} {stranger:f2}"));
        return 0;
    }

    private static double Median(int count, Func<object?> action)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        return times[count / 2];
    }
}
