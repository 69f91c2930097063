using System.Text;
using Osinfo.Installing.Rendering;

namespace Osinfo.Tests.Installing.Rendering;

public sealed class PasswordHashTests
{
    public static TheoryData<string> Passwords =>
    [
        "x", "secret", "with blanks in it", "\"quo'tes\" & $dollars\\", "größer €", new string('a', 15), new string('b', 16), new string('c', 17),
        new string('d', 63), new string('e', 64), new string('f', 65), new string('g', 127), new string('h', 200),
    ];

    [Theory]
    [MemberData(nameof(Passwords))]
    public void Hashes_are_those_of_openssl(string password)
    {
        foreach (var (option, hash, salt) in new[] { ("-6", 0, "abcdefgh./01"), ("-6", 0, "0123456789ABCDEF"), ("-1", 1, "saltsalt"), ("-1", 1, "x") })
        {
            Assert.Equal(
                Peer.Run("openssl", "openssl", password + "\n", "passwd", option, "-salt", salt, "-stdin").TrimEnd('\n'),
                PasswordHash.All[hash].Compute(Encoding.UTF8.GetBytes(password), salt));
        }
    }

    [Fact]
    public void The_published_example_holds() => Assert.Equal(
        "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1",
        Sha512Crypt.Compute("Hello world!"u8.ToArray(), "saltstring"));

    [Fact]
    public void An_empty_password_has_a_hash_too()
    {
        Assert.StartsWith("$6$salt$", Sha512Crypt.Compute([], "salt"), StringComparison.Ordinal);
        Assert.StartsWith("$1$salt$", Md5Crypt.Compute([], "salt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_gets_the_hash_it_asks_for_with_a_salt_of_its_own_for_each_set_of_wishes()
    {
        var script = Sheet.Text("<xsl:value-of select='derived/user-password-sha512'/>");
        var config = new InstallConfig { UserPassword = "secret" };
        var (first, again, second) = (Sheet.Run(script, config), Sheet.Run(script, config), Sheet.Run(script, new InstallConfig { UserPassword = "secret" }));

        Assert.Equal(first, again);
        Assert.NotEqual(first, second);
        var salt = first.Split('$')[2];
        Assert.Matches("^[./0-9A-Za-z]{16}$", salt);
        Assert.Equal(Sha512Crypt.Compute("secret"u8.ToArray(), salt), first);
    }

    [Fact]
    public void Nothing_is_hashed_that_is_not_asked_for_or_not_there()
    {
        Assert.Equal("0", Sheet.Value("count(derived/*)", new InstallConfig { UserPassword = "x" }));
        Assert.Equal("1", Sheet.Value("count(derived/admin-password-md5 | derived/*)"));
        Assert.Equal("0", Sheet.Value("count(derived/user-password-md5 | derived/*)"));
    }
}
