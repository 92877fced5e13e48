import ConnectionDocs
import ConnectionPlan
import FileRendering
import Testing

@Suite struct MarkdownSiteTests {
  private static let shop = site(Plans.shop)

  private static func site(_ plan: Plan) -> [String: String] {
    do {
      let files = try ConnectionFiles.all(
        of: plan, pages: Page.all(of: plan), templates: TemplateLibrary(),
        generator: GeneratorStamp(version: "0.0.0", specFolder: "spec/shop"))
      let pages = files.filter { $0.path.hasPrefix("Docs/") }
      return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.text) })
    } catch {
      Issue.record(error)
      return [:]
    }
  }

  @Test(arguments: Plans.Name.allCases)
  func linksLeadSomewhere(name: Plans.Name) {
    let plan = name.plan
    let problems = MarkdownLinks.problems(in: Self.site(plan))
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test(arguments: Plans.Name.allCases)
  func pagesHaveNoPlaceholdersAndNoEmptySections(name: Plans.Name) {
    let plan = name.plan
    for (path, text) in Self.site(plan) where path.hasSuffix(".md") {
      let problems = MarkdownLint.problems(in: text)
      #expect(problems.isEmpty, "\(path): \(problems)")
    }
  }

  @Test func firstPageShowsEveryOperation() throws {
    let page = try #require(Self.shop["Docs/README.md"])
    #expect(page.contains("## Trigger Operations\n\n### Item Sold\n\nTriggers on: `items/item.sold`\n"))
    #expect(page.contains("- [Action: Create an Item](actions/items-create.md) – Adds an item.\n"))
    #expect(page.contains("- [Query: List Items](queries/items-list.md) – Reads all items.\n"))
  }

  @Test func wordsOfTheSpecAreNoMarkup() throws {
    let page = try #require(Self.shop["Docs/README.md"])
    #expect(page.contains("Sells things \\| and &lt;ships\\> them.\n"))
    let trigger = try #require(Self.shop["Docs/triggers/item-sold.md"])
    #expect(trigger.contains("When `status` becomes \\*sold\\*."))
    #expect(trigger.contains("An item_of_the_shop was sold."))
    let action = try #require(Self.shop["Docs/actions/items-create.md"])
    #expect(action.contains("- `note` string, clearable – A note \\| with `a|b` and &lt;b\\>.\n"))
  }

  @Test func inputShowsWhatIsInsideParameters() throws {
    let page = try #require(Self.shop["Docs/actions/items-create.md"])
    let tree = """
      - `box` object, clearable
        - `width` integer, **required**
      """
    #expect(page.contains(tree))
    #expect(page.contains("- `color` string, clearable\n  - `red`: Like fire.\n  - `blue`: Like the sea.\n"))
    #expect(page.contains("- `label` string, **required**, at most 20 characters\n"))
    #expect(page.contains("- `secret` string, secret\n"))
  }

  @Test func recursiveTypesEnd() throws {
    let page = try #require(Self.shop["Docs/resources/item.md"])
    #expect(page.contains("- `tree` object\n  - `name` string\n  - `branches` list of object\n- `labels`"))
  }

  @Test func actionsThatMoveMoneyWarn() throws {
    let page = try #require(Self.shop["Docs/actions/items-create.md"])
    #expect(page.contains("> **Warning:** This action moves money."))
    #expect(try #require(Self.shop["Docs/queries/items-list.md"]).contains("moves money") == false)
  }

  @Test func pagesNameTheirLineOfTheSpec() throws {
    let page = try #require(Self.shop["Docs/actions/items-create.md"])
    #expect(page.contains("[Edit this page](../../../../spec/shop/operations/items.yaml#L5)"))
  }

  @Test func pagesFollowEachOther() throws {
    let page = try #require(Self.shop["Docs/triggers/item-sold.md"])
    #expect(page.contains("Previous: [Security](../security.md)\n"))
    #expect(page.contains("Next: [Create an Item](../actions/items-create.md)\n"))
  }

  @Test func everyPageIsInTheTableOfContents() throws {
    let contents = try #require(Self.shop["Docs/SUMMARY.md"])
    for path in Self.shop.keys where path.hasSuffix(".md") && !path.hasSuffix("SUMMARY.md") {
      #expect(contents.contains("](\(path.dropFirst("Docs/".count)))"), "\(path)")
    }
  }

  @Test func objectsOfWhichOnlyTheIdIsKnownShareAPage() throws {
    #expect(Self.shop["Docs/resources/maker.md"] == nil)
    #expect(try #require(Self.shop["Docs/resources/references.md"]).contains("## Maker\n"))
    #expect(try #require(Self.shop["Docs/resources/item.md"]).contains("(references.md#maker)"))
  }

  @Test func rendersTheSameEveryTime() {
    #expect(Self.site(Plans.shop) == Self.shop)
  }
}
