using Cscc.Domain.Needs;
using CsCheck;

namespace Cscc.Domain.Tests.Needs;

public sealed class OrderKeyTests
{
    [Fact]
    public void Whatever_is_inserted_where_the_order_holds() =>
        Gen.Int[0, int.MaxValue].Array[1, 200].Sample(places =>
        {
            var keys = new List<OrderKey>();
            foreach (var place in places)
            {
                var i = place % (keys.Count + 1);
                keys.Insert(i, OrderKey.Between(i > 0 ? keys[i - 1] : null, i < keys.Count ? keys[i] : null));
            }
            Assert.Equal(keys, keys.Order());
            Assert.Equal(keys.Count, keys.Distinct().Count());
        });

    [Fact]
    public void Keys_at_either_end_grow_with_the_logarithm()
    {
        OrderKey first = OrderKey.Between(null, null), last = first;
        for (var i = 0; i < 100_000; i++)
        {
            (var before, first) = (first, OrderKey.Between(null, first));
            (var after, last) = (last, OrderKey.Between(last, null));
            Assert.True(first < before && after < last);
        }
        Assert.InRange(first.Value.Length, 1, 4);
        Assert.InRange(last.Value.Length, 1, 4);
    }

    public static TheoryData<string, Func<OrderKey, OrderKey, OrderKey, (OrderKey, OrderKey)>> Narrowings => new()
    {
        { "always right after the same", (low, middle, _) => (low, middle) },
        { "always right before the same", (_, middle, high) => (middle, high) },
    };

    [Theory]
    [MemberData(nameof(Narrowings), DisableDiscoveryEnumeration = true)]
    public void Keys_between_the_same_two_grow_by_a_digit_in_five(string _, Func<OrderKey, OrderKey, OrderKey, (OrderKey, OrderKey)> narrow)
    {
        var low = OrderKey.Between(null, null);
        var high = OrderKey.Between(low, null);
        for (var i = 1; i <= 1000; i++)
        {
            var middle = OrderKey.Between(low, high);
            Assert.True(low < middle && middle < high);
            Assert.InRange(middle.Value.Length, 1, 3 + (i / 5));
            (low, high) = narrow(low, middle, high);
        }
    }

    [Fact]
    public void Keys_between_the_same_two_grow_no_faster_by_turns() =>
        Gen.Bool.Array[1, 500].Sample(turns =>
        {
            var low = OrderKey.Between(null, null);
            var high = OrderKey.Between(low, null);
            foreach (var left in turns)
            {
                var middle = OrderKey.Between(low, high);
                Assert.True(low < middle && middle < high);
                (low, high) = left ? (low, middle) : (middle, high);
            }
            Assert.InRange(low.Value.Length, 1, 4 + (turns.Length / 2));
        });
}
