import ConnectionRuntime

/// JSON with a value for every field of a thing.
enum ThingSample {
  static let whole = #"""
    {"id": "th_1", "object": "thing", "name": "Lamp \"A\" \u00e9", "homepage_url": "https://example.com", "email": "a@b.c",
     "currency": "eur", "count": 3, "price": 1999, "ratio": 0.5, "exact": "0.10000000000000000001", "is_open": true,
     "created": 1700000000, "anything": {"deep": [1, null, {"x": "y"}]}, "owner_id": "ow_1",
     "address": {"city": "London", "postcode": "SW1"}, "words": ["a", "b"], "matrix": [[1, 2], [], [3]],
     "metadata": {"plan": "gold"}, "prices": {"eur": [1, 2]},
     "parts": {"object": "list", "data": [{"id": "pt_1", "object": "part", "weight": 1.5}], "has_more": false, "url": "/p"},
     "found": {"object": "search_result", "data": [], "has_more": true, "next_page": "n", "url": "/s"},
     "owner": {"id": "ow_1", "object": "owner", "name": "Ada", "best_friend": "ow_2"},
     "maker": {"id": "ow_3", "object": "owner", "deleted": true}, "source": "ba_1",
     "payer": {"id": "ow_4", "object": "owner", "deleted": true},
     "removed": {"id": "ow_5", "object": "owner", "deleted": true},
     "funding": {"id": "card_1", "object": "card", "brand": "Visa", "3d_secure": true},
     "payout": {"id": "ba_2", "object": "bank_account", "deleted": true},
     "state": "2fa", "ends": 1800000000, "shipping": {"city": "Paris"},
     "size": {"width": 3, "unit": "mm", "box": {"depth": 7}}, "shape": {"kind": "circle", "radius": 2.5},
     "label": {"number": 4}, "variants": [{"code": "x", "colours": []}],
     "translations": {"fr": {"text": "lampe", "is_machine": false}},
     "tree": {"value": 1, "child": {"value": 2, "children": []}, "children": [{"value": 3, "children": []}]},
     "torture": {"class": "c", "self": "s", "Type": {"Protocol": "p"}, "json": "j", "storage": "st", "3d": "d", "1": "one",
                 "_private": "_", "UPPER_CASE": "U", "kebab-case": "k", "additional_fields": "af", "protocol": "https"},
     "misnamed": "m", "a_field_of_tomorrow": [true]}
    """#

  /// The sample with the value of one field replaced.
  static func json(with field: String? = nil, _ value: String = "") throws -> JSONValue {
    let sample = try JSONReader.read(JSONValue.self, from: Array(whole.utf8))
    guard let field, case .object(var members) = sample else { return sample }
    members[field] = try JSONReader.read(JSONValue.self, from: Array(value.utf8))
    return .object(members)
  }
}

extension JSONValue {
  /// The value read as a type.
  func read<T: JSONConvertible>(_ type: T.Type = T.self) throws -> T {
    try JSONReader.read(type, from: json())
  }
}

extension JSONConvertible {
  /// What the value writes.
  func written() throws -> JSONValue {
    try JSONReader.read(JSONValue.self, from: json())
  }
}
