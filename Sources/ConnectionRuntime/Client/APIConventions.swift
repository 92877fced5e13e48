// Generated clients and their users name the conventions' types; importing the runtime is enough for that.
@_exported public import APIConventions
