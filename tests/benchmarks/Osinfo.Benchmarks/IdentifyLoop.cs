using System.Globalization;

namespace Osinfo.Benchmarks;

/// <summary>
/// Identifies the corpus as <c>peer-identify.c</c> does with the C library, for <c>tests/benchmarks/identify</c> to compare: <c>write DIR</c>
/// writes the corpus in the form that it reads; <c>run DATABASE PASSES</c> prints microseconds of the processor for one medium, all matches, of the median pass.
/// </summary>
internal static class IdentifyLoop
{
    internal static int Run(string[] args)
    {
        switch (args)
        {
            case ["write", var directory]:
                Write(directory);
                return 0;
            case ["run", var database, var passes]:
                Run(database, int.Parse(passes, CultureInfo.InvariantCulture));
                return 0;
            default:
                Console.Error.WriteLine("identify: error: expected write DIR or run DATABASE PASSES");
                return 2;
        }
    }

    /// <summary>As isoinfo prints it, one file each in a directory of a vendor and a system.</summary>
    private static void Write(string directory)
    {
        const int Block = 2048;
        foreach (var (number, media) in Corpus.Read().Index())
        {
            var place = Directory.CreateDirectory(Path.Combine(directory, "vendor", "system")).FullName;
            var size = media.VolumeSize ?? 0;
            File.WriteAllText(
                Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{number:d5}.txt")),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    System id: {media.SystemId}
                    Volume id: {media.VolumeId}
                    Publisher id: {media.PublisherId}
                    Application id: {media.ApplicationId}
                    Logical block size is: {(size % Block == 0 ? Block : 1)}
                    Volume size is: {(size % Block == 0 ? size / Block : size)}

                    """));
        }
    }

    private static void Run(string directory, int passes)
    {
        var database = Databases.Load(directory);
        var corpus = Corpus.Read().ToList();
        var times = new List<double>();

        // The first makes what is made once; the median leaves it out.
        for (var i = 0; i < passes; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            var found = corpus.Count(media => database.Identify(media).Matches.Count > 0);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMicroseconds / corpus.Count);
            if (i == 0)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Count} media, {found} found, first pass {times[0]:f1} µs each"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Order().ElementAt(passes / 2):f2}"));
    }
}
