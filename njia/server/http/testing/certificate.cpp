#include "njia/server/http/testing/certificate.h"

#include <cstdio>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdexcept>

namespace njia::http::testing {
namespace {

void write(std::string const& path, auto const& put) {
  auto* const file = std::fopen(path.c_str(), "w");
  if (file == nullptr || put(file) != 1 || std::fclose(file) != 0) {
    throw std::runtime_error{"cannot write " + path};
  }
}

} // namespace

void make_certificate(std::string const& folder, std::string const& name,
                      std::string const& common_name) {
  auto const key =
      std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>{EVP_EC_gen("P-256"), EVP_PKEY_free};
  auto const certificate = std::unique_ptr<X509, void (*)(X509*)>{X509_new(), X509_free};
  X509_set_version(certificate.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3'600);
  X509_set_pubkey(certificate.get(), key.get());
  auto* const subject = X509_get_subject_name(certificate.get());
  X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                             reinterpret_cast<unsigned char const*>(common_name.c_str()), -1, -1,
                             0);
  X509_set_issuer_name(certificate.get(), subject);
  X509_sign(certificate.get(), key.get(), EVP_sha256());
  write(folder + "/" + name + ".crt",
        [&](FILE* file) { return PEM_write_X509(file, certificate.get()); });
  write(folder + "/" + name + ".key", [&](FILE* file) {
    return PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  });
}

} // namespace njia::http::testing
