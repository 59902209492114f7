using System.Text.Json.Serialization.Metadata;
using CareBot.Answers;

namespace CareBot.Commands;

/// <summary>How one kind of question is read, answered and written.</summary>
/// <typeparam name="TQuestion">The question.</typeparam>
/// <typeparam name="TAnswer">The answer.</typeparam>
internal sealed record AnswerFormat<TQuestion, TAnswer>
    where TQuestion : class
{
    /// <summary>Reads a line.</summary>
    public required JsonTypeInfo<TQuestion> QuestionType { get; init; }

    /// <summary>Writes an answer.</summary>
    public required JsonTypeInfo<TAnswer> AnswerType { get; init; }

    /// <summary>The field every line must have.</summary>
    public required string RequiredField { get; init; }

    /// <summary>The text of that field.</summary>
    public required Func<TQuestion, string?> Required { get; init; }

    /// <summary>The id of a question.</summary>
    public required Func<TQuestion, AnswerId?> Id { get; init; }

    /// <summary>Makes a question of a whole text.</summary>
    public required Func<string, TQuestion> FromText { get; init; }

    /// <summary>Answers a question.</summary>
    public required Func<AnswerId, TQuestion, TAnswer> Answer { get; init; }

    /// <summary>Writes an answer for a person.</summary>
    public required Func<TQuestion, TAnswer, Ink, string> Text { get; init; }

    /// <summary>The column names; empty where there is no table.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The cells of an answer.</summary>
    public Func<TAnswer, IReadOnlyList<string>> Cells { get; init; } = _ => [];
}
