namespace VirtViewer_Tests.Desktop;

/// <summary>Puts another function in the place of one of a library, by the auditing of the loader (rtld-audit(7)): for what real parts never do.</summary>
internal static class LoaderAudit
{
    /// <summary>Writes what <c>LD_AUDIT</c> is set to.</summary>
    /// <param name="path">Where to, without an extension.</param>
    /// <param name="function">The name of the function.</param>
    /// <param name="code">A function of C called <c>replacement</c>; <c>original</c> points to the one of the library.</param>
    public static string Write(string path, string function, string code)
    {
        File.WriteAllText(path + ".c", $$"""
            #include <link.h>
            #include <string.h>

            static void *original;

            static {{code}}

            unsigned int la_version(unsigned int version) { return version; }

            unsigned int la_objopen(struct link_map *map, Lmid_t space, uintptr_t *cookie) { return LA_FLG_BINDTO | LA_FLG_BINDFROM; }

            uintptr_t la_symbind64(Elf64_Sym *symbol, unsigned int index, uintptr_t *from, uintptr_t *to, unsigned int *flags, const char *name)
            {
                if (strcmp(name, "{{function}}") != 0) return symbol->st_value;
                original = (void *)symbol->st_value;
                return (uintptr_t)&replacement;
            }
            """);
        var compiled = Program.Run("clang", ["-shared", "-fPIC", "-D_GNU_SOURCE", "-o", path + ".so", path + ".c"]);
        Assert.True(compiled.ExitCode == 0, compiled.Error);
        return path + ".so";
    }
}
