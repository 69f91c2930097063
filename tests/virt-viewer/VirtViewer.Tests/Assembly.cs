// One desktop with one focus: the tests take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
