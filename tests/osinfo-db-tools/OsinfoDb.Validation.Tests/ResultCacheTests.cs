using OsinfoDb.Files;
using OsinfoDb.Tools.Validate;

namespace OsinfoDb.Validation.Tests;

public sealed class ResultCacheTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string CacheFile => Assert.Single(Directory.GetFiles(_folder.PathTo("cache")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_valid_is_known_the_next_time()
    {
        CheckAndSave("");

        Assert.True(IsKnown(Samples.Os("")));
        Assert.False(IsKnown(Samples.Os(" ")));
    }

    [Fact]
    public void What_was_not_valid_is_checked_again()
    {
        Assert.Equal(Verdict.Invalid, CheckAndSave("<foo/>"));

        Assert.False(Directory.Exists(_folder.PathTo("cache")));
    }

    [Fact]
    public void Another_grammar_knows_nothing()
    {
        CheckAndSave("");

        var cache = new ResultCache(_folder.PathTo("cache"), Grammar.Load(Schema.Tests.Grammar.Packaged));
        Assert.False(cache.IsKnownValid(cache.KeyOf(Bytes(Samples.Os("")))));
    }

    [Fact]
    public void A_cache_damaged_at_any_byte_or_cut_off_is_ignored_and_replaced()
    {
        CheckAndSave("");
        var whole = File.ReadAllBytes(CacheFile);

        Assert.All(Enumerable.Range(0, whole.Length), at =>
        {
            byte[] changed = [.. whole];
            changed[at] ^= 1;
            File.WriteAllBytes(CacheFile, changed);
            Assert.False(IsKnown(Samples.Os("")));
            File.WriteAllBytes(CacheFile, whole[..at]);
            Assert.False(IsKnown(Samples.Os("")));
        });

        CheckAndSave("");
        Assert.Equal(whole, File.ReadAllBytes(CacheFile));
    }

    [Fact]
    public void Its_size_is_bounded()
    {
        var cache = NewCache();
        for (var i = 0; i < 60_000; i++)
        {
            cache.AddValid(cache.KeyOf(BitConverter.GetBytes(i)));
        }

        cache.Save();

        Assert.InRange(new FileInfo(CacheFile).Length, 1_000_000, 2_000_000);
        Assert.True(NewCache().IsKnownValid(NewCache().KeyOf(BitConverter.GetBytes(0))) || File.Exists(CacheFile));
    }

    [Fact]
    public void Only_the_grammars_used_last_are_kept()
    {
        for (var i = 0; i < 10; i++)
        {
            _folder.Add($"cache/valid-{i}", "x");
        }

        CheckAndSave("");

        Assert.Equal(4, Directory.GetFiles(_folder.PathTo("cache")).Length);
        Assert.True(IsKnown(Samples.Os("")));
    }

    [Fact]
    public void A_place_that_cannot_be_written_does_no_harm()
    {
        _folder.Add("cache", "a file");

        Assert.Equal(Verdict.Valid, CheckAndSave(""));
    }

    [Fact]
    public void Nothing_is_written_when_nothing_is_new()
    {
        CheckAndSave("");
        File.SetLastWriteTimeUtc(CacheFile, DateTime.UnixEpoch);

        CheckAndSave("");

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(CacheFile));
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private ResultCache NewCache() => new(_folder.PathTo("cache"), Samples.Grammar);

    private bool IsKnown(string document)
    {
        var cache = NewCache();
        return cache.IsKnownValid(cache.KeyOf(Bytes(document)));
    }

    private Verdict CheckAndSave(string facts)
    {
        var cache = NewCache();
        var report = new FileCheck(Samples.Grammar, cache).Check(_folder.Add("a.xml", Samples.Os(facts)), FileType.Regular);
        cache.Save();
        return report.Verdict;
    }
}
