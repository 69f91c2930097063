using System.Text;
using VirtViewer.CommandLine;

namespace VirtViewer_Core_Tests.CommandLine;

/// <summary>
/// Makes the completions of a program for a shell of the table of its options. The files in <c>virt-viewer/completions</c> are what this makes;
/// <c>OSINFO_APPROVE=1 ./test VirtViewer.Core.Tests</c> writes them anew.
/// </summary>
internal static class CompletionScripts
{
    private static readonly string[] Files = ["spice-ca-file", "spice-share-cd", "ovirt-ca-file"];
    private static readonly string[] Repeated = ["spice-share-cd"];

    /// <summary>The script for bash.</summary>
    public static string Bash(ViewerProgram program)
    {
        var name = "_" + program.CommandName.Replace('-', '_');
        var text = new StringBuilder($$"""
            # Completion of {{program.CommandName}} for bash: source it, or install it as {{program.CommandName}} in bash-completion's directory.

            {{name}}() {
                local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
                COMPREPLY=()

                # Bash takes "--cursor=local" for three words.
                if [[ $cur == '=' ]]; then
                    cur=''
                elif [[ $prev == '=' ]]; then
                    prev=${COMP_WORDS[COMP_CWORD - 2]}
                fi

                case $prev in

            """);
        foreach (var option in OptionTable.For(program).Where(option => option.Value is not null))
        {
            text.Append($"        {(option.Letter is { } letter ? $"-{letter} | " : "")}--{option.Name})\n");
            if (Candidates(option) is { } words)
            {
                text.Append($"            COMPREPLY=($(compgen -W '{words}' -- \"$cur\"))\n");
            }
            else if (Files.Contains(option.Name) || IsFolder(option))
            {
                text.Append("            compopt -o filenames 2>/dev/null\n");
                text.Append($"            COMPREPLY=($(compgen {(IsFolder(option) ? "-d" : "-f")} -- \"$cur\"))\n");
            }

            text.Append("            return ;;\n");
        }

        var options = OptionTable.For(program).Select(option => option.Letter is { } letter ? $"-{letter} --{option.Name}" : $"--{option.Name}");
        return text.Append($$"""
                esac

                if [[ $cur == -* ]]; then
                    COMPREPLY=($(compgen -W "${{name}}_options" -- "$cur"))
            {{(program == ViewerProgram.VirtViewer ? BashGuests : BashAddresses)}}
                fi
            }

            {{name}}_options='{{string.Join(' ', options)}}'

            complete -F {{name}} {{program.CommandName}}

            """).ToString();
    }

    /// <summary>The script for zsh.</summary>
    public static string Zsh(ViewerProgram program)
    {
        var text = new StringBuilder($"""
            #compdef {program.CommandName}
            # Completion of {program.CommandName} for zsh: put it into a directory of $fpath.

            _arguments -S \

            """);
        foreach (var option in OptionTable.For(program))
        {
            var help = char.ToLowerInvariant(option.Help[0]) + option.Help[1..];
            help = (!char.IsLower(option.Help, 1) ? option.Help : help).Replace(": ", ", ", StringComparison.Ordinal)
                .Replace("'", "", StringComparison.Ordinal).Replace('[', '(').Replace(']', ')');
            var value = option.Value is null ? "" : ":" + (Candidates(option) is { } words ? $"{option.Name}:({words})"
                : option.Value.ToLowerInvariant() + ":" + (Files.Contains(option.Name) ? "_files" : IsFolder(option) ? "_files -/" : ""));
            var (letterSign, nameSign) = option.Value is null ? ("", "") : ("+", "=");
            var flags = option.Letter is { } letter
                ? $"'(-{letter} --{option.Name})'{{-{letter}{letterSign},--{option.Name}{nameSign}}}'"
                : $"'{(Repeated.Contains(option.Name) ? "*" : "")}--{option.Name}{nameSign}";
            text.Append($"    {flags}[{help}]{value}' \\\n");
        }

        return text.Append(program == ViewerProgram.VirtViewer
            ? """    '1:guest:{ local -a guests; guests=(${(f)"$(virsh -q -r ${opt_args[-c]:+-c} ${opt_args[-c]} list --all --name 2>/dev/null)"}); compadd -a guests }'"""
            : """    '1:address or file:_alternative "files:file:_files -g \"*.vv\"" "addresses:address:(spice:// spice+unix:// vnc:// ovirt://)"'""")
            .Append('\n').ToString();
    }

    /// <summary>The script for fish.</summary>
    public static string Fish(ViewerProgram program)
    {
        var argument = program == ViewerProgram.VirtViewer
            ? "(virsh -q -r list --all --name 2>/dev/null)"
            : "spice:// spice+unix:// vnc:// ovirt:// (__fish_complete_suffix .vv)";
        var text = new StringBuilder($"""
            # Completion of {program.CommandName} for fish: put it into a directory of $fish_complete_path.

            complete -c {program.CommandName} -f
            complete -c {program.CommandName} -a '{argument}'

            """);
        foreach (var option in OptionTable.For(program))
        {
            var value = option.Value is null ? ""
                : Candidates(option) is { } words ? $" -x -a '{words}'"
                : Files.Contains(option.Name) ? " -r -F"
                : IsFolder(option) ? " -x -a '(__fish_complete_directories)'"
                : " -x";
            var help = option.Help.Replace("'", @"\'", StringComparison.Ordinal);
            text.Append($"complete -c {program.CommandName}{(option.Letter is { } letter ? $" -s {letter}" : "")} -l {option.Name}{value} -d '{help}'\n");
        }

        return text.ToString();
    }

    private const string BashGuests = """
            elif command -v virsh >/dev/null; then
                local i kind=--name connect=()
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case ${COMP_WORDS[i]} in
                        --id) kind=--id ;;
                        --uuid) kind=--uuid ;;
                        -c | --connect)
                            [[ ${COMP_WORDS[i + 1]} == '=' ]] && connect=(-c "${COMP_WORDS[i + 2]}") || connect=(-c "${COMP_WORDS[i + 1]}") ;;
                    esac
                done
                local list=(list --all) IFS=$'\n'
                [[ $kind == --id ]] && list=(list)
                COMPREPLY=($(compgen -W "$(virsh -q -r "${connect[@]}" "${list[@]}" $kind 2>/dev/null)" -- "$cur"))
        """;

    private const string BashAddresses = """
            else
                compopt -o filenames 2>/dev/null
                COMPREPLY=($(compgen -W 'spice:// spice+unix:// vnc:// ovirt://' -- "$cur") $(compgen -f -X '!*.vv' -- "$cur") $(compgen -d -- "$cur"))
        """;

    /// <summary>The values to choose from; null when any is possible.</summary>
    private static string? Candidates(OptionDefinition option) => option.Value?.Contains('|', StringComparison.Ordinal) == true ? option.Value.Replace('|', ' ') : null;

    private static bool IsFolder(OptionDefinition option) => option.Value == "DIRECTORY";
}
