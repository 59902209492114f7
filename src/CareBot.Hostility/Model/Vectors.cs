using System.Numerics;
using System.Runtime.InteropServices;

namespace CareBot.Hostility.Model;

/// <summary>The few vector operations of the network, in the framework's portable vectors.</summary>
internal static class Vectors
{
    internal static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum = Vector.FusedMultiplyAdd(x[i], y[i], sum);
        }

        var total = Vector.Sum(sum);
        for (var i = x.Length * Vector<float>.Count; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    /// <summary>Four rows of <paramref name="matrix"/>, one after the other, each times <paramref name="b"/>: the four sums run side by side, each as <see cref="Dot"/> makes it.</summary>
    internal static void DotFour(ReadOnlySpan<float> matrix, ReadOnlySpan<float> b, Span<float> totals)
    {
        ref var rows = ref MemoryMarshal.GetReference(matrix);
        ref var other = ref MemoryMarshal.GetReference(b);
        var (length, width) = ((nuint)b.Length, (nuint)Vector<float>.Count);
        Vector<float> p = default, q = default, r = default, s = default;
        nuint i = 0;
        for (; i + width <= length; i += width)
        {
            var y = Vector.LoadUnsafe(ref other, i);
            p = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref rows, i), y, p);
            q = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref rows, i + length), y, q);
            r = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref rows, i + (2 * length)), y, r);
            s = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref rows, i + (3 * length)), y, s);
        }

        (totals[0], totals[1], totals[2], totals[3]) = (Vector.Sum(p), Vector.Sum(q), Vector.Sum(r), Vector.Sum(s));
        for (var at = (int)i; at < b.Length; at++)
        {
            for (var row = 0; row < 4; row++)
            {
                totals[row] += matrix[(row * b.Length) + at] * b[at];
            }
        }
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="x"/> to <paramref name="into"/>.</summary>
    internal static void AddScaled(ReadOnlySpan<float> x, float factor, Span<float> into)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(x);
        var to = MemoryMarshal.Cast<float, Vector<float>>(into);
        var factors = new Vector<float>(factor);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = Vector.FusedMultiplyAdd(from[i], factors, to[i]);
        }

        for (var i = from.Length * Vector<float>.Count; i < x.Length; i++)
        {
            into[i] += x[i] * factor;
        }
    }

    /// <summary>Adds <paramref name="factor"/> times a row of bytes to <paramref name="into"/>.</summary>
    internal static void AddScaled(ReadOnlySpan<sbyte> row, float factor, Span<float> into)
    {
        var from = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row);
        var to = MemoryMarshal.Cast<float, Vector<float>>(into);
        var factors = new Vector<float>(factor);
        for (var i = 0; i < from.Length; i++)
        {
            // Product and sum are rounded one after the other, as in the remainder below.
            Vector.Widen(from[i], out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            to[4 * i] += Vector.ConvertToSingle(a) * factors;
            to[(4 * i) + 1] += Vector.ConvertToSingle(b) * factors;
            to[(4 * i) + 2] += Vector.ConvertToSingle(c) * factors;
            to[(4 * i) + 3] += Vector.ConvertToSingle(d) * factors;
        }

        for (var i = from.Length * Vector<sbyte>.Count; i < row.Length; i++)
        {
            into[i] += row[i] * factor;
        }
    }

    /// <summary>A row times a matrix that is stored row by row: <paramref name="output"/> has one number per column.</summary>
    internal static void Multiply(ReadOnlySpan<float> row, ReadOnlySpan<float> matrix, Span<float> output)
    {
        var width = Vector<float>.Count;
        var columns = output.Length;
        var all = MemoryMarshal.Cast<float, Vector<float>>(matrix);
        var to = MemoryMarshal.Cast<float, Vector<float>>(output);
        var step = columns / width;
        for (var c = 0; c + 4 <= step; c += 4)
        {
            Vector<float> a = default, b = default, d = default, e = default;
            for (var i = 0; i < row.Length; i++)
            {
                var x = new Vector<float>(row[i]);
                var at = (i * step) + c;
                a = Vector.FusedMultiplyAdd(x, all[at], a);
                b = Vector.FusedMultiplyAdd(x, all[at + 1], b);
                d = Vector.FusedMultiplyAdd(x, all[at + 2], d);
                e = Vector.FusedMultiplyAdd(x, all[at + 3], e);
            }

            to[c] = a;
            to[c + 1] = b;
            to[c + 2] = d;
            to[c + 3] = e;
        }
    }

    internal static float Sigmoid(float value) => 1 / (1 + MathF.Exp(-value));
}
