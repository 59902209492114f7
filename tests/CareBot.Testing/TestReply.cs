using CareBot.Core.Replies;
using Xunit;

namespace CareBot.Testing;

/// <summary>An answer, with what a test may say about it.</summary>
/// <param name="Reply">The answer.</param>
public sealed record TestReply(Reply Reply)
{
    /// <summary>All the words a person sees, a line a block.</summary>
    public string Text => string.Join('\n', Reply.Blocks.Select(WordsOf));

    /// <summary>The score block, or a failed test.</summary>
    public ScoreBlock Score => Assert.Single(Reply.Blocks.OfType<ScoreBlock>());

    /// <summary>The words to send, or a failed test.</summary>
    public string Copy => Assert.Single(Reply.Blocks.OfType<CopyBlock>()).Text;

    /// <summary>The answer holds these words.</summary>
    public TestReply ShouldReply(string words)
    {
        Assert.Contains(words, Text, StringComparison.OrdinalIgnoreCase);
        return this;
    }

    /// <summary>The answer does not hold these words.</summary>
    public TestReply ShouldNotReply(string words)
    {
        Assert.DoesNotContain(words, Text, StringComparison.OrdinalIgnoreCase);
        return this;
    }

    /// <summary>There is no answer.</summary>
    public TestReply ShouldBeSilent(Disposition because)
    {
        Assert.True(Reply.IsEmpty);
        Assert.Equal(because, Reply.Disposition);
        return this;
    }

    private static string WordsOf(ReplyBlock block) => block switch
    {
        HeadingBlock heading => heading.Text,
        TextBlock text => text.Text,
        AlertBlock alert => $"{alert.Title}\n{alert.Text}",
        ScoreBlock score => score.Summary,
        EvidenceBlock evidence => string.Join('\n', evidence.Items.Select(item => $"{item.KindName}: {item.Words} ({item.Why})").Prepend(evidence.Title)),
        ListBlock list => string.Join('\n', list.Items.Prepend(list.Title)),
        CopyBlock copy => $"{copy.Title}\n{copy.Text}",
        SayBlock say => string.Join('\n', say.Lines.Prepend(say.Title)),
        NoteBlock note => note.Text,
        _ => throw new InvalidOperationException($"A block of a kind no test knows: {block.GetType().Name}"),
    };
}
