/// A type that any string can be decoded into, and whose JSON is that string.
protocol StringBacked: JSONConvertible {}

extension ResourceID: StringBacked {}
