import SessionLog
import Testing

@testable import GroupServer

@Suite struct StoreQueueTests {
    @Test func theStoreIsAskedOnceForAllThatWaits() {
        let queue = StoreQueue()
        #expect(queue.add("a", GroupBatch()))
        #expect(!queue.add("b", GroupBatch()))
        #expect(queue.takeAll().map(\.room) == ["a", "b"])
        #expect(queue.takeAll().isEmpty)
        #expect(queue.add("c", GroupBatch()))
    }
}
