/// A type that any string can be read into, and which is nothing but that string on the wire.
protocol StringBacked: JSONConvertible {}

extension ResourceID: StringBacked {}
