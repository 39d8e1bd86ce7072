import WebPages

extension WebSite {
    /// A document for whoever sent for it, or why there is none.
    func taken(_ document: TakenDocument?) -> WebResponse {
        document.map { self.document($0.bytes, name: $0.name, type: $0.type) } ?? noDocument()
    }
}
