namespace CareBot.Training.Auxiliary;

/// <summary>A text with the labels of its own source.</summary>
/// <param name="Text">The text.</param>
/// <param name="Task">Index into <see cref="AuxiliarySets.Tasks"/>.</param>
/// <param name="Labels">0-1 each.</param>
internal sealed record AuxiliaryRow(string Text, int Task, float[] Labels);

/// <summary>One public set that the network learns beside ours.</summary>
/// <param name="File">Its file under <c>aux/</c>.</param>
/// <param name="Labels">How many labels it has.</param>
/// <param name="Read">The labels of one row; null when the row may not be trained on.</param>
internal sealed record AuxiliaryTask(string File, int Labels, Func<IReadOnlyDictionary<string, string>, float[]?> Read);
