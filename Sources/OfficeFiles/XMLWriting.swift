import CMiniXML
import Glibc

extension XML {
    /// A document with this element as its root, in UTF-8; nothing stands between elements.
    ///
    /// What XML can't hold (controls other than a tab and ends of lines, U+FFFE and U+FFFF) becomes
    /// U+FFFD.
    public var bytes: [UInt8] {
        // Else it would break lines between attributes.
        mxmlSetWrapMargin(0)
        let root = mxmlNewElement(nil, name)
        defer { mxmlDelete(root) }
        fill(root)
        guard let text = mxmlSaveAllocString(root, nil) else { fatalError("no memory is left") }
        defer { free(text) }
        let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
        let body = UnsafeRawBufferPointer(start: text, count: strlen(text))
        return Array(head.utf8) + body
    }

    private func fill(_ node: OpaquePointer?) {
        for attribute in attributes {
            mxmlElementSetAttr(node, attribute.name, attribute.value.asXML)
        }
        if !text.isEmpty { mxmlNewOpaque(node, text.asXML) }
        for element in elements { element.fill(mxmlNewElement(node, element.name)) }
    }
}

extension String {
    /// The same text, with U+FFFD for what XML can't hold.
    fileprivate var asXML: String {
        if unicodeScalars.allSatisfy(\.isXML) { return self }
        let held = unicodeScalars.map { $0.isXML ? $0 : "\u{FFFD}" }
        return String(String.UnicodeScalarView(held))
    }
}

extension Unicode.Scalar {
    fileprivate var isXML: Bool {
        value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : self == "\t" || self == "\n"
    }
}
