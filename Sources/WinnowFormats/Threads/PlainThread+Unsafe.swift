import Glibc

/// A thread of the system, for what must know whether it could be started: Dispatch waits without end for a thread that it
/// is not given (a limit of processes, of a control group or of memory).
package final class PlainThread {
  private let thread: pthread_t

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread that runs `body`; nil where the system gives none.
  ///
  /// Its signal mask is the caller's.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    // SAFETY: the reference is taken over by the thread or, where there is none, given back here.
    let context = Unmanaged.passRetained(Body(body))
    let status = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    guard status == 0 else {
      context.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits for its end; to be called once.
  package func join() { pthread_join(thread, nil) }

  /// Sends it a signal.
  package func signal(_ number: Int32) { pthread_kill(thread, number) }
}
