// The SQLite driver's own source, compiled against Node-API 9 (what Electron 33 has).
//
// The driver asks for Node-API 10 for one reason: it keeps references to values that are not objects, which
// version 9 refuses. These two specializations keep such values another way, so the driver's source is
// used as it stands: strings as text, and values of any type boxed in an array-like object.

#include <string>
#include <napi.h>

namespace Napi {

template <>
class Reference<String> {
 public:
  Reference() = default;
  explicit Reference(String value) : env_(value.Env()), text_(value.Utf8Value()) {}
  String Value() const { return String::New(env_, text_); }

 private:
  napi_env env_ = nullptr;
  std::string text_;
};

// The driver also uses this one in memory that is only zeroed, never constructed: all-zero must mean empty.
template <>
class Reference<Value> {
 public:
  Reference() = default;
  explicit Reference(Napi::Value value) { Reset(value, 1); }
  bool IsEmpty() const { return box_.IsEmpty(); }
  Napi::Value Value() const {
    if (IsEmpty()) return Napi::Value();
    napi_value value;
    if (napi_get_element(box_.Env(), box_.Value(), 0, &value) != napi_ok) return box_.Env().Undefined();
    return Napi::Value(box_.Env(), value);
  }
  void Reset() { box_.Reset(); }
  void Reset(const Napi::Value& value, uint32_t) {
    Object box = Object::New(value.Env());
    napi_set_element(value.Env(), box, 0, value);
    box_.Reset(box, 1);
  }

 private:
  ObjectReference box_;
};

inline Reference<String> Persistent(String value) { return Reference<String>(value); }
inline Reference<Value> Persistent(Value value) { return Reference<Value>(value); }

}  // namespace Napi

#include "better_sqlite3.cpp"
