using System.Collections;
using Osinfo.Snapshot;

namespace Osinfo.Loading;

/// <summary>The entities of one kind of a compiled database, each built when somebody looks at it. All threads get the same.</summary>
/// <param name="table">Their ids.</param>
/// <param name="build">Builds one of those that are defined.</param>
/// <param name="createMissing">Makes what stands for one that is not.</param>
internal sealed class LateTable<TEntity>(EntityTable table, Func<int, TEntity> build, Func<string, TEntity> createMissing)
    : ReferenceTable<TEntity>, IReadOnlyList<TEntity>
    where TEntity : Entity
{
    private readonly TEntity?[] _entities = new TEntity?[table.Count];

    public int Count => _entities.Length;

    internal override IReadOnlyList<TEntity> Entities => this;

    public TEntity this[int index] => Volatile.Read(ref _entities[index]) ?? Publish(index);

    public IEnumerator<TEntity> GetEnumerator()
    {
        for (var i = 0; i < _entities.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal TEntity? Find(string id) => table.Find(id) is >= 0 and var index ? this[index] : null;

    internal override TEntity Resolve(string id) => Find(id) ?? throw Section.Broken();

    private TEntity Publish(int index)
    {
        var entity = index < table.DefinedCount ? build(index) : createMissing(table.Id(index));
        return Interlocked.CompareExchange(ref _entities[index], entity, null) ?? entity;
    }
}
