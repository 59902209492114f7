namespace CareBot.Core.Scripts;

/// <summary>Counts the slips of the finger between two words: a letter missing, added, swapped for another, or two neighbours exchanged (Damerau 1964).</summary>
internal static class EditDistance
{
    private const int MaxLength = 24;

    /// <summary>How many slips are forgiven in a word of this length.</summary>
    public static int Allowed(int length) => length switch
    {
        < 4 => 0,
        < 7 => 1,
        _ => 2,
    };

    /// <summary>The number of slips, or <paramref name="most"/> + 1 when there are more.</summary>
    public static int Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || left.Length > MaxLength || right.Length > MaxLength)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> previous = stackalloc int[MaxLength + 1];
        Span<int> current = stackalloc int[MaxLength + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var swap = left[row - 1] == right[column - 1] ? 0 : 1;
                var cost = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + swap);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    cost = Math.Min(cost, before[column - 2] + 1);
                }

                current[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spent = before;
            before = previous;
            previous = current;
            current = spent;
        }

        return Math.Min(previous[right.Length], most + 1);
    }
}
