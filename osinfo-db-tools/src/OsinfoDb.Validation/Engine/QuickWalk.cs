using System.Xml;

namespace OsinfoDb.Validation.Engine;

/// <summary>
/// Follows whoever reads a document through the grammar and says only whether all of it was allowed. Nothing is kept that would tell what
/// is wrong where: that is left to <see cref="DocumentWalk"/>, which takes several times as long.
/// </summary>
internal sealed class QuickWalk(Automaton automaton)
{
    private const int MaxDepth = 256;

    private Level[] _levels = [new Level { State = automaton.Start }, default, default, default, default, default, default, default];
    private int _depth;
    private bool _isDoubtful;

    /// <summary>False when something is not allowed, or too strange to be judged here.</summary>
    internal bool IsValid => !_isDoubtful && _depth == 0;

    /// <summary>Takes the node that a reader is at.</summary>
    internal void Take(XmlReader reader)
    {
        if (_isDoubtful)
        {
            return;
        }

        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                StartElement(reader);
                break;
            case XmlNodeType.EndElement:
                EndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when _depth > 0:
                ref var level = ref _levels[_depth];
                level.Text = level.Text is { } before ? before + reader.Value : reader.Value;
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _depth > 0:
                // What is around elements does not count, so that most of it need not be read.
                ref var around = ref _levels[_depth];
                if (around.Text is not null || (!around.HasElements && around.State.DependsOnText))
                {
                    around.Text += reader.Value;
                }

                break;
        }
    }

    private void StartElement(XmlReader reader)
    {
        ref var parent = ref _levels[_depth];
        EndText(ref parent);
        parent.HasElements = true;
        var state = automaton.OpenStartTag(parent.State, new XmlName(reader.LocalName, reader.NamespaceURI));
        if (++_depth == _levels.Length)
        {
            Array.Resize(ref _levels, 2 * _depth);
        }

        if (state.IsDead || _depth >= MaxDepth)
        {
            _isDoubtful = true;
            return;
        }

        if (reader.MoveToFirstAttribute())
        {
            do
            {
                if (reader.NamespaceURI != XmlName.NamespaceDeclarations)
                {
                    state = automaton.Attribute(state, new XmlName(reader.LocalName, reader.NamespaceURI), reader.Value);
                }
            }
            while (!state.IsDead && reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        _levels[_depth] = new Level { State = Alive(automaton.CloseStartTag(state)) };
        if (reader.IsEmptyElement)
        {
            EndElement();
        }
    }

    private void EndElement()
    {
        ref var level = ref _levels[_depth];
        if (level.HasElements)
        {
            EndText(ref level);
        }
        else
        {
            level.State = Alive(automaton.WholeText(level.State, level.Text ?? ""));
        }

        _levels[--_depth].State = Alive(automaton.EndTag(level.State));
    }

    /// <summary>The text before a child element, or behind the last.</summary>
    private void EndText(ref Level level)
    {
        if (!string.IsNullOrWhiteSpace(level.Text))
        {
            level.State = Alive(automaton.MixedText(level.State, level.Text));
        }

        level.Text = null;
    }

    private State Alive(State state)
    {
        _isDoubtful |= state.IsDead;
        return state;
    }

    private struct Level
    {
        internal State State;

        /// <summary>The text since the last tag; null: none.</summary>
        internal string? Text;

        internal bool HasElements;
    }
}
