import ConnectionRuntime
import EveryTypeConnection
import Foundation
import Testing

/// What is sent, as a form.
@Suite struct ParameterTests {
  private func form(_ parameters: some JSONModel) throws -> [String] {
    let pairs = try FormEncoder.pairs(from: parameters.json())
    return pairs.map { "\($0.name)=\($0.value)" }
  }

  @Test func sendsWhatIsRequiredOnly() throws {
    #expect(try form(Things.CreateParameters(name: "Lamp", price: 50)) == ["name=Lamp", "price=50"])
  }

  @Test func sendsEveryShape() throws {
    let parameters = Things.CreateParameters(
      name: "Lamp", price: 50, email: "a@b.c", count: 3, exact: 1, isOpen: false,
      created: Date(timeIntervalSince1970: 1), anything: ["a": [1, true]], owner: "ow_1",
      address: .set(.init(city: "London")), words: ["x", "y"], matrix: [[1, 2], [3]], metadata: ["k": "v"],
      prices: ["eur": [5]], state: .set(.value2FA), mode: .slow, ends: .set(.now),
      shipping: .parameters(.init(city: "Paris")), size: .init(width: 3, unit: .in),
      shape: .circleParameters(.init(kind: "circle", radius: 1.5)), items: [.init(quantity: 2, tags: ["t"])],
      translations: ["fr": .init(text: "lampe")], tree: .init(value: 1, children: [.init(value: 2)]),
      class: "c", default: true)
    #expect(
      try form(parameters) == [
        "name=Lamp", "price=50", "email=a@b.c", "count=3", "exact=1", "is_open=false", "created=1",
        "anything[a][0]=1",
        "anything[a][1]=true", "owner=ow_1", "address[city]=London", "words[0]=x", "words[1]=y",
        "matrix[0][0]=1",
        "matrix[0][1]=2", "matrix[1][0]=3", "metadata[k]=v", "prices[eur][0]=5", "state=2fa", "mode=slow",
        "ends=now",
        "shipping[city]=Paris", "size[width]=3", "size[unit]=in", "shape[kind]=circle", "shape[radius]=1.5",
        "items[0][quantity]=2", "items[0][tags][0]=t", "translations[fr][text]=lampe", "tree[value]=1",
        "tree[children][0][value]=2", "class=c", "default=true",
      ])
  }

  @Test func clearsWithAnEmptyValue() throws {
    let parameters = Things.CreateParameters(
      name: "Lamp", price: 50, email: .clear, count: .clear, ratio: .clear, starts: .clear, address: .clear,
      words: [],
      metadata: .clear, state: .clear, ends: .clear)
    #expect(
      try form(parameters).dropFirst(2) == [
        "email=", "count=", "ratio=", "starts=", "address=", "words=", "metadata=", "state=", "ends=",
      ])
  }

  @Test func sendsTheOtherOfTwoTypes() throws {
    let time = Date(timeIntervalSince1970: 9)
    let parameters = Things.CreateParameters(
      name: "", price: 0, ends: .set(.timestamp(time)), shipping: .string("by hand"))
    #expect(try form(parameters) == ["name=", "price=0", "ends=9", "shipping=by hand"])
    #expect(try form(Things.ListParameters(created: .timestamp(time))) == ["created=9"])
    #expect(try form(Things.ListParameters(created: .parameters(.init(gt: time)))) == ["created[gt]=9"])
  }

  @Test func readsWhatItWrites() throws {
    let parameters = Things.CreateParameters(
      name: "Lamp", price: 50, email: .clear, address: .set(.init(city: "London")), words: ["x"],
      ends: .set(.unrecognized("later")), shape: .squareParameters(.init(kind: "square", side: 1)),
      items: [.init()])
    #expect(try JSONReader.read(from: parameters.json(), strict: true) == parameters)
  }

  @Test func refusesAMisspelledNameWhereItReadsStrictly() throws {
    let json = Array(#"{"name": "a", "price": 1, "size": {"widht": 3}}"#.utf8)
    let error = #expect(throws: JSONError.self) {
      try JSONReader.read(Things.CreateParameters.self, from: json, strict: true)
    }
    #expect(error?.path.hasPrefix("$.size") == true)
  }
}
