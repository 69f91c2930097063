namespace Loopback;

/// <summary>Answers one request; returning closes the connection.</summary>
public delegate Task Answer(LoopbackRequest request, LoopbackResponse response, CancellationToken stop);
